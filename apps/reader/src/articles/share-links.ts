/** Plain links that let a reader pass a story on; nothing of these services is loaded. */
export function shareLinks(url: string, headline: string): { service: string; address: string }[] {
  const [address, text] = [encodeURIComponent(url), encodeURIComponent(headline)];
  return [
    { service: "WhatsApp", address: `https://wa.me/?text=${text}%20${address}` },
    { service: "Telegram", address: `https://t.me/share/url?url=${address}&text=${text}` },
    { service: "X", address: `https://x.com/intent/post?url=${address}&text=${text}` },
    { service: "Facebook", address: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
  ];
}
