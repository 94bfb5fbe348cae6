import { expect, test } from 'vitest'
import { countryCode } from '../../src/core/people/country.ts'

test.each([
  ['codes', 'DE', ['DE', 'de', ' De ', 'DEU', 'deu', 'GER', '276', 'DE-BY', '🇩🇪', '\u200eDE']],
  [
    'names in many languages',
    'DE',
    [
      'Germany',
      'GERMANY',
      'Deutschland',
      'Allemagne',
      'Alemania',
      'Germania',
      'Duitsland',
      'Niemcy',
    ]
      .concat(['Tyskland', 'Saksa', 'Németország', 'Nemetorszag', 'Германия', 'Γερμανία', 'ドイツ'])
      .concat(['德国', 'ألمانيا', 'जर्मनी']),
  ],
  [
    'official and turned names',
    'DE',
    [
      'Federal Republic of Germany',
      'Germany, Federal Republic of',
      'Bundesrepublik Deutschland',
      'BRD',
    ],
  ],
  [
    'with more around it',
    'DE',
    ['Germany (DE)', 'DE - Germany', 'Berlin, Germany', 'Germany / Deutschland'],
  ],
  ['Austria', 'AT', ['Österreich', 'Oesterreich', 'OSTERREICH', 'Republik Österreich', 'AUT']],
  [
    'the United Kingdom',
    'GB',
    ['UK', 'U.K.', 'England', 'Scotland', 'Great Britain', 'Northern Ireland', 'Ireland, Northern']
      .concat(['Vereinigtes Königreich', 'Engeland', 'Angleterre', 'GBR', '826'])
      .concat(['United Kingdom of Great Britain and Northern Ireland']),
  ],
  [
    'the Netherlands',
    'NL',
    ['Holland', 'The Netherlands', 'Netherlands, The', 'Pays-Bas', 'Países Bajos', 'Nederland'],
  ],
  [
    'Ireland',
    'IE',
    ['Rep. of Ireland', 'Republic of Ireland', 'Ireland (Republic of)', 'Éire', 'Ireland'],
  ],
  [
    'the United States',
    'US',
    [
      'USA',
      'U.S.A.',
      'U.S.',
      'United States of America',
      'EE. UU.',
      'America',
      'États-Unis d’Amérique',
    ],
  ],
  ['Türkiye', 'TR', ['Türkiye', 'Turkiye', 'TURKEY', 'Türkei', 'Tuerkei', 'Turquie', 'TUR']],
  [
    'the Czech Republic',
    'CZ',
    ['Czech Republic', 'Czechia', 'Česko', 'Tschechien', 'République tchèque', 'CZE'],
  ],
  ['Greece', 'GR', ['EL', 'GR', 'Hellas', 'Ελλάδα', 'GRC']],
  ['the two Koreas', 'KR', ['South Korea', 'Korea, Republic of', 'Korea']],
  ['the two Koreas', 'KP', ["Korea, Democratic People's Republic of", 'North Korea', 'DPRK']],
  ['the two Chinas', 'CN', ["People's Republic of China", 'China', 'PRC']],
  ['the two Chinas', 'TW', ['Republic of China', 'Taiwan, Province of China', 'Taiwan']],
  ['the two Congos', 'CD', ['Congo, Dem. Rep.', 'Democratic Republic of the Congo', 'DRC']],
  ['China', 'CN', ['中国', '中华人民共和国']],
  ['Thailand', 'TH', ['ไทย', 'ประเทศไทย']],
  ['Saudi Arabia', 'SA', ['السعودية', 'المملكة العربية السعودية']],
  ['Bosnia', 'BA', ['Bosnia & Herzegovina', 'Bosnia and Herzegovina', 'Bosna i Hercegovina']],
])('%s: %s', (_, code, texts) => {
  expect(texts.map((text) => [text, countryCode(text)])).toEqual(texts.map((text) => [text, code]))
})

test('no country is guessed from anything else', () => {
  const texts = [
    'Deutchland',
    'Remote',
    'EMEA',
    'EU',
    'XX',
    'ZZ',
    'Worldwide',
    'N/A',
    '-',
    '49',
    '+49',
  ]
    .concat(['Congo', 'Virgin Islands', 'Germany, Austria', 'Georgia, USA', 'Republic'])
    .concat(['constructor', '__proto__', '', '  ', '\u200b'])
  expect(texts.map((text) => [text, countryCode(text)])).toEqual(texts.map((text) => [text, null]))
  expect(countryCode(null)).toBe(null)
})
