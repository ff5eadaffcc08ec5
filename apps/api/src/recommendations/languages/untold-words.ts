import type { Language } from "@warta/dates";
import { wordsOf } from "../story-words.ts";

/**
 * Words that two stories may share without being about the same: those of grammar, titles, numbers and measures, and what people do
 * in any news. Where they count in comparing stories they go on to do so; only readers are not told of them.
 */
const untold: Record<Language, string> = {
  id: `
    ada adalah agar akan akhir akhirnya aku amat anda antara apa apabila apakah atas atau bagai bagaimana bagi bahkan bahwa baru bawah beberapa begitu belum
    berapa berbagai bersama besar biasa biasanya bila bisa boleh bukan cara cukup dalam dan dapat dari daripada demi demikian dengan depan di dia dini diri dulu
    empat enam esok hal hampir hanya harus hingga ia ialah ikut ingin ini itu jadi jangan jauh jika juga justru kalau kali kami kamu kapan karena kecil ke kembali
    kemarin kemudian kepada ketika khusus kini kita kok kurang lagi lah lain lainnya lalu lama lantas lebih lima luar maka makin mana masih masing masa maupun melainkan
    melalui memang mereka meski meskipun milik mungkin muda nah namun nanti nya oleh pada padahal paling para pasti per pernah pula pun rata saat saja salah
    sama sambil sampai sangat satu saya se seakan sebab sebagai sebagian sebelah sebelum sebuah sebesar secara sedang sedangkan sedikit segera seharusnya sehingga sehari
    sejak sejumlah sekadar sekali sekaligus sekarang sekitar selain selalu selama selesai seluruh semakin sementara semua sendiri seorang sepanjang seperti sering
    serta sesuai sesuatu sesudah setelah setengah setiap siapa silang suatu sudah supaya tadi tahu tak tanpa tapi telah tentang tentu tepat terakhir terhadap terjadi
    terlalu termasuk ternyata terus tetap tetapi tiap tiba tidak tinggi tua turun umum untuk usai utama walau walaupun yaitu yang yakni
    dua tiga tujuh delapan sembilan sepuluh sebelas belas puluh ratus ratusan ribu ribuan juta jutaan miliar triliun persen pertama kedua ketiga kesatu ganda nomor angka
    detik menit jam hari harian sepekan pekan minggu mingguan bulan tahun setahun tahunan bertahun pagi siang sore malam abad waktu tanggal sehari musim lalu mendatang
    meter kilometer sentimeter hektare hektar kilogram gram ton liter rupiah dolar
    pak bapak bu ibu tuan nyonya nona bung mas mbak kak kakak bang abang haji hajjah kiai kyai ustaz ustadz ustazah syekh syaikh gus prof profesor dr dokter ir drs jenderal
    kolonel presiden menteri gubernur bupati walikota camat ketua wakil sekretaris direktur juru bicara kata nama orang
    ujar ujarnya tutur tuturnya ucap ucapnya jelas jelasnya katanya sebut sebutnya menurut menurutnya mengaku mengatakan menyebut menjelaskan menyatakan bilang tulis menulis
    beri memberi memberikan diberi buka membuka dibuka bawa membawa bertahan berjalan berdiri berhenti berbagi berani bertanya berubah bertemu belajar bekerja berada berasal
    berisi berlangsung bermula bertambah bayar membayar benar buat membuat dibuat buatan cari mencari coba mencoba datang dapatkan mendapat diputuskan dipakai duduk gelar
    menggelar hadapi menghadapi hadir hasil hasilkan hilang harapan harap ikuti mengikuti ingat ingatan jaga menjaga jalankan menjalankan jatuh jawab jawaban jual kirim mengirim
    kosong lakukan melakukan lengkap lepas lihat melihat luncurkan memutar memulai mulai memakai membagikan membantu bantu membuat mempunyai memiliki memuat menahan menambah
    menemukan temukan menerima terima mengambil ambil menghitung menjadi menjual menunggu menyambut menyimpan meminta minta mengenali mencatat mengembalikan meninggal masuk
    keluar naik nilai pakai pangkas perlu pulang pulih punya resmi resmikan sambut sedia sediakan sepakati simpan singgah siap sulit takut tampak tanya pertanyaan tahan tambah
    tambahan tiru tumbuh turut tutup ubah uji ukur undang ujung urutan versi negara bangsa pertemuan halaman bagian tempat bentuk titik pusat tengah garis bagus baik buruk banyak bersih bebas berat cepat lambat
    berlatih latih sepakat perdana menggambar gambar final keras lunak kering basah panas dingin panjang pendek dasar ringan setiap tebal tipis penting mudah murah mahal mentah muka balik kabar berita laporan tim kelompok pihak`,
  en: `
    a about above across after again against ago ahead all almost along already also although always am among an and another any anyone anything are aren't around as at away
    back be became because become been before began behind being below beneath beside besides best better between beyond big both bring but by call came can cannot close come
    could couldn did didn do does doesn doing don done down during each early earlier easy either else end enough even ever every everyone everything except far few fewer
    first for former from full further gave get give given go goes going gone good got great had half hard has hasn have haven having he her here hers herself high him
    himself his how however if in inside instead into is isn it its itself just keep kept kind know known large last late later latest learn least leave left less let like little
    live long longer look lost lot low made main make many may maybe me mean might mine more most move much must my myself near nearly need never new newer next no nobody none
    nor not nothing now of off often old older on once one only onto open opened or other others our out outside over own part past per perhaps place put quite rather reach
    read real really right run said same saw say see seem seen sent several shall share she short should show shown since single small so some someone something sometimes soon
    start step still stop such take taken teach tell than that the their theirs them themselves then there these they thing think this those though through thus till to
    together told too took toward towards true try turn under until up upon us use used very want was wasn way we well went were weren what when where whether which while
    who whole whom whose why will with within without won work worked would wouldn year yes yet you young your yours
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
    ninety hundred thousand million billion trillion dozen second third fourth fifth twice percent per cent number pair
    minute hour day daily week weekly month monthly yearly morning noon afternoon evening night tonight today yesterday tomorrow time date season century weekend
    metre meter kilometre kilometer mile hectare acre kilogram kilo gram tonne ton litre dollar rupiah
    mr mrs ms miss sir madam dr doctor prof professor haji hajj sheikh imam president minister governor mayor chief chairman chairwoman secretary director spokesman
    spokeswoman people person man name word
    add added agree agreed allow announce arrive ask asked back begin believe build built buy carry change changed check choose count cut draw expect explain fall feel
    fill find found follow grow grew happen hear held help hold hope join land lead light lower meet met mark offer order pass pay paid plan plant play point promise pull
    push raise receive redraw rise save sell send serve set shift sign sit sleep speak spend stand stay store struggle talk taught test thank touch turn understand wait
    walk warn watch win write written wrote
    able alone retired bad beautiful black blue busy careful cheap clean clear cold common dark deep different dry empty fast final free fresh front general green half happy heavy
    hot huge important likely local major minor modern narrow nice official ordinary poor possible quick quiet ready red rich safe simple slow soft special strange strong sure
    thick thin tiny top usual warm weak white wide wrong
    back bottom case country nation page edge end fact group hand idea kind level line list matter middle part side sort way`,
  ar: `
    في من إلى على عن مع حتى منذ خلال بين عند لدى قبل بعد فوق تحت أمام خلف وراء حول ضد دون بدون عبر نحو سوى غير مثل كما لكن بل أو أم ثم إذ إذا لو لولا لأن كي لكي قد لقد سوف لم
    لن لا ما ليس ليست هل أن إن أنه أنها إنه إنها أنهم إنهم لأنه لأنها هو هي هم هن هما أنا نحن أنت أنتم هذا هذه ذلك تلك هؤلاء أولئك هنا هناك الذي التي الذين اللذان اللتان اللواتي ما ماذا
    متى أين كيف كم أي أية كل كلها كله كلهم كلا كلتا بعض بعضها بعضهم جميع معظم نفس نفسه نفسها أنفسهم ذات ذاته ذاتها آخر أخرى آخرون فقط أيضا جدا حيث حين حينما عندما بينما لذلك هكذا
    الآن أمس اليوم غدا منه منها منهم فيه فيها فيهم به بها بهم له لها لهم إليه إليها إليهم عليه عليها عليهم عنه عنها عنهم معه معها معهم لديه لديها لديهم عنده بعده قبله بينهم بينها
    بينهما وحده وحدها أحد إحدى أحدهم أحدها كان كانت كانوا يكون تكون كن أصبح أصبحت صار صارت بات باتت ظل ظلت مازال زال تزال يزال بدأ بدأت يبدأ تبدأ عاد عادت يعود تعود يعودون
    قال قالت قالوا يقول تقول يقولون أضاف أضافت ذكر ذكرت أكد أكدت أوضح أوضحت أشار أشارت أعلن أعلنت صرح وصف بحسب وفق وفقا جاء جاءت يأتي تأتي وصل وصلت تصل يصل بلغ بلغت تبلغ يبلغ تم يتم
    جعل يجعل أخذ يأخذ تأخذ وضع يضع تضع فتح يفتح تفتح يفتتحون افتتح أغلق اتفق تتفق يتفق اتفقت عرف يعرف تعرف يعرفون يعد تعد يمكن يجب يريد تريد أراد أعطى يعطي حصل حصلت يحصل شارك يشارك
    تشارك يشاركون تقاسم تستعيد استعاد عمل يعمل تعمل يعملون العمل قدم قدمت يقدم تقدم دفع يدفع تدفع ترك يترك رأى يرى ترى سمع طلب طلبت يطلب فقد كتب يكتب تكتب مر مرت يمر نقل وجد وجدت يوجد
    توجد وقف وقفت يقف علم تعلم يعلم غير يغير تغير يحتاج تحتاج يستطيع تستطيع يبقى تبقى بقي بقيت يرسم يرسمون يشتري يبيع
    واحد واحدة اثنان اثنين اثني اثنتان ثنتين ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني ثمانية تسع تسعة عشر عشرة عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون
    ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة مئات ألف آلاف مليون ملايين مليار أول أولى ثان ثاني ثانية ثالث ثالثة رابع رابعة خامس خامسة نصف ربع ثلث مرة مرات عدد رقم أرقام
    ثانية دقيقة دقائق ساعة ساعات يوم أيام يوميا أسبوع أسابيع شهر أشهر شهور سنة سنوات عام عاما أعوام صباح صباحا مساء مساء ليل ليلة ظهر وقت زمن فترة فترات موعد مدة
    متر مترا أمتار كيلومتر كيلومترا هكتار كيلوغرام طن طنا أطنان لتر دولار دولارا بالمئة
    السيد السيدة الدكتور دكتور الشيخ الحاج الأستاذ المهندس رئيس رئيسة وزير وزيرة وزراء محافظ مدير مديرة أمين متحدث ناطق شخص أشخاص ناس رجل امرأة
    جديد جديدة قديم قديمة كبير كبيرة أكبر صغير صغيرة أصغر كثير كثيرة أكثر قليل قليلة أقل طويل طويلة أطول قصير قصيرة أول سابق سابقة مقبل مقبلة حالي حالية ماضي ماضية عام عامة خاص خاصة
    مشترك مشتركة مختلف مختلفة أبطأ أسرع أفضل مهم مهمة جيد جيدة سريع بطيء آخر أخيرا
    دولة دول بلد بلدان صفحة صفحات جانب جهة طرف شيء أمر أمور حال حالة طريقة طرق جزء أجزاء نوع مجموعة مكان أماكن داخل خارج وسط أسفل أعلى تجربة`,
};

const sets = new Map<Language, Set<string>>();

/** Whether readers are told nothing by a word, given as `wordsOf` gives it. */
export function isUntold(word: string, language: Language): boolean {
  let set = sets.get(language);
  if (!set) sets.set(language, (set = new Set(wordsOf(untold[language], language).map((each) => each.word))));
  return set.has(word);
}
