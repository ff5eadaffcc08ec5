/** Colour families of the demo pictures. A picture takes one family and keeps to it. */
export interface Family {
  ink: string
  deep: string
  mid: string
  light: string
  pale: string
  sky: string
  accent: string
  sun: string
  earth: string
  white: string
}

export const sea: Family = {
  ink: '#0b2230',
  deep: '#12394d',
  mid: '#1f6079',
  light: '#62a3ae',
  pale: '#b7d6d3',
  sky: '#e9efe4',
  accent: '#dd6536',
  sun: '#f5c470',
  earth: '#a8754a',
  white: '#f8f4e9',
}

export const olive: Family = {
  ink: '#23290f',
  deep: '#3c4821',
  mid: '#69793a',
  light: '#a0ab60',
  pale: '#d9daa9',
  sky: '#f3ecd3',
  accent: '#b9532a',
  sun: '#efbf62',
  earth: '#b68550',
  white: '#faf6e8',
}

export const civic: Family = {
  ink: '#1a2036',
  deep: '#2d3755',
  mid: '#56628c',
  light: '#a3acc6',
  pale: '#d7dbe6',
  sky: '#f2ede2',
  accent: '#b8432d',
  sun: '#e9b65c',
  earth: '#c8aa7a',
  white: '#faf7ef',
}

export const night: Family = {
  ink: '#080d20',
  deep: '#101a3a',
  mid: '#20305f',
  light: '#42548f',
  pale: '#8c9ac8',
  sky: '#c9cfe2',
  accent: '#e5824a',
  sun: '#f6cd6e',
  earth: '#7a5a6e',
  white: '#f7eed5',
}

export const field: Family = {
  ink: '#112a21',
  deep: '#1f4c39',
  mid: '#3f7c50',
  light: '#85b066',
  pale: '#ccdb9c',
  sky: '#f4edd2',
  accent: '#d8602b',
  sun: '#f2b94d',
  earth: '#8d5f3a',
  white: '#fbf7e8',
}

export const sport: Family = {
  ink: '#0c2725',
  deep: '#124540',
  mid: '#1d7060',
  light: '#55a78b',
  pale: '#c6e0cf',
  sky: '#eef2e4',
  accent: '#e3562e',
  sun: '#f5c14f',
  earth: '#b4633c',
  white: '#fbf7ec',
}

export const science: Family = {
  ink: '#131b30',
  deep: '#23314f',
  mid: '#3a618f',
  light: '#7dafca',
  pale: '#cbe1e9',
  sky: '#eef3f0',
  accent: '#e8973a',
  sun: '#f4c76a',
  earth: '#9a7b63',
  white: '#fafaf4',
}

export const paper: Family = {
  ink: '#241a17',
  deep: '#43332d',
  mid: '#7b5b49',
  light: '#c19876',
  pale: '#e8d5ba',
  sky: '#f7efe0',
  accent: '#c2442c',
  sun: '#e8b252',
  earth: '#315868',
  white: '#fdf9f0',
}

/** Skin tones for figures, taken in turn. */
export const skins: readonly string[] = ['#c68a5c', '#8f5a3a', '#dba878', '#a66d47']
