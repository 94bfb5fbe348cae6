/**
 * Short and pet forms of Dutch, Flemish, German and Nordic given names. Compiled by hand from what is
 * usual.
 */
export const GERMANIC = `
Adriaan: Ad Arie Adrie Janus
Adrianus: Ad Arie Adrie Janus Aad
Albertus: Bert Bertus Albert
Anders: Andy
Andreas: Andi Andy Dries Andre
Anneliese: Anne Liesel
Antonius: Anton Antoon Toon Ton Tonnie Teun Theun
Arnoldus: Nol Arnold Arno
Bernardus: Ben Bernard Bart
Bernhard: Bernd Hardy Bernie
Birgitta: Gitta Britta Gitte Brita
Cornelia: Corrie Cora Cokkie Nel Nelly Neeltje Lia
Cornelis: Kees Cees Cor Cornee Nelis Corné
Cornelius: Kees Cees Cor
Dirk: Dick
Eberhard: Ebi Hardy
Elin: Ellen
Elisabeth: Els Liesbeth Lies Betty Bep Elly Ilse Lisa Liza Elise Lisette Sisi
Elisabetha: Lisl Sissi
Ferdinand: Ferdi Nando
Franciscus: Frans Frank Cisco
Franziska: Franzi Sissi Ziska
Fredrik: Fred Figge
Friedrich: Fritz Fred Friedl Freddy
Geertruida: Truus Trudy Geertje Trui
Georg: Schorsch Jörg Jürgen Jorg
Gerardus: Gerard Gert Geert Ger Gerrit
Gerhardus: Gerard Gert
Gerrit: Ger Gert Gerry
Gertrud: Trude Gerti Trudi
Gijsbert: Gijs Bert
Godefridus: Fried Frits Govert
Gunnar: Gunni
Gustaf: Gösta Gus
Guðrún: Gunna
Heinrich: Heinz Heiner Hein Henning
Hendrik: Henk Rik Hein Driek
Hendrika: Hennie Rika Riek Henny Rieke
Henricus: Henk Harry Rik Hein Driek Hendrik
Hubertus: Huub Bert Huib
Håkan: Hakke
Jacobus: Jaap Koos Jacco Co Ko Jacques Jac Sjaak Cobus
Jan: Johan
Jeroen: Jer
Joachim: Jochen Achim Jo
Joannes: Jan Hans Johan
Johanna: Jo Joke Hanneke Hanna Annie Jopie Anneke Janneke Jantje
Johannes: Jan Hans Johan Joop Jo Hannes Han John Joh Jannes
Josef: Sepp Seppi Beppo Jupp
Josephus: Jos Jef Sjef Joep Jozef
Jóhann: Jói
Jón: Nonni
Katharina: Kathi Katja Käthe Kati Kathrin Rina Nina Trina Ina Tinka Karin
Konrad: Conny Kurt
Kristján: Stjáni
Lambertus: Bert Lambert Bertus
Lars: Lasse Lassi
Laurentius: Laurens Lau Rens
Leonardus: Leo Leon Leendert
Ludwig: Lutz Wiggerl Luis Lui
Magdalena: Lena Magda Leni Madlen
Magnus: Mange Maggi
Margareta: Greta Maggan Meta
Margaretha: Greet Margriet Greta Griet Grietje Margreet Rita Gretel Grete
Maria: Ria Marie Mia Riet Miep Marijke Mieke Marieke Marja Mariska Maaike Masha Mascha Maryla Marysia Mari
Martinus: Tinus Martin Maarten Mart Tijn
Matheus: Thijs Theo Mat Teus
Mathijs: Thijs Mat
Matthias: Matze Hias Matt
Maximilian: Max Maxi
Mikael: Micke Mika Mikko
Nicolaas: Nico Klaas Claas Niek Koos
Niels: Nisse
Per: Pelle
Petronella: Nel Nelly Petra Ella
Petrus: Piet Peter Pieter Per
Pieter: Piet Peter Pete Pier
Reinier: Rein Ray
Rudolf: Rudi Ruud Rolf Dolf Rudy
Sebastian: Basti Bastian Seb Wastl Bas
Siegfried: Sigi Siggi
Sigríður: Sigga
Sigurður: Siggi
Susanne: Susi Sanne Suse
Theodorus: Theo Dorus Ted Dirk
Therese: Resi Tess Tessa
Ulrich: Uli Ulli Ueli
Ulrike: Uli Ulli Rike
Wilhelm: Willi Willy Helm Will
Wilhelmina: Willemien Mien Wil Mina Helma Mientje Minnie
Wilhelmus: Wim Willem Wil Wilhelm Helmus
Willem: Wim Wil Willy Pim
Wolfgang: Wolf Wolfi
`
