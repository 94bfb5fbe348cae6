/**
 * Short and pet forms of French, Spanish, Catalan, Portuguese and Italian given names. Compiled by hand
 * from what is usual.
 */
export const ROMANCE = `
Alberto: Beto Berto Albert
Alejandra: Ale Alex Jandra Sandra
Alejandro: Ale Alex Jandro Alejo
Antonia: Toni Toñi Tonia
Antonio: Toni Toño Tonio Nino Totò Tony Antonello
Antônio: Toni Toño Tonho Toninho Tó
Baptiste: Bapt
Caroline: Caro Carrie Line
Concepción: Concha Conchi Conchita
Consuelo: Chelo
Dolores: Lola Loli Lolita
Domenico: Mimmo Mico Nico
Eduardo: Edu Lalo Dudu Eddie
Emmanuel: Manu Manny Manolo Emanuel
Emmanuelle: Manu Emma
Enrique: Quique Kike Rique
Ernesto: Neto Tito
Fernando: Nando Fer Nano
Filippo: Pippo Lippo
Francesca: Franca Cesca Fra Chicca
Francesco: Franco Ciccio Checco Cesco Frank
Francisca: Paca Paqui Fran Chica
Francisco: Paco Pancho Curro Kiko Fran Chico Cisco Patxi Quico
Frédéric: Fred Freddy
Gaetano: Tano
Giovanna: Gianna Vanna
Giovanni: Gianni Nino Vanni Gio John
Giuseppe: Beppe Pippo Peppe Pino Beppino Joe Geppino
Giuseppina: Pina Pinuccia
Guadalupe: Lupe Lupita
Guillaume: Gui Guigui Guy
Guillermo: Memo Guille Willy
Gustavo: Gus Guga
Ignacio: Nacho Iñaki Nacio
Isabel: Isa Chavela Bel Isabelita Belén
Javier: Javi Xavi
Jean: Jeannot
Jesús: Chucho Chuy Suso
Joan: Joanet
Joaquim: Quim Quimi
Joaquín: Quino Ximo Chimo
Jorge: Jordi Coque
Josefa: Pepa Pepi Fina
José: Pepe Chema Pepito Zé Pep Josep Joe Josito Cheo
Juan: Juanito Juancho Johnny
Laurence: Lau Laurie
Leonardo: Leo
Lorenzo: Enzo Renzo
Lourdes: Lulu
Ludovic: Ludo
Luigi: Gigi Gino
Luís: Lucho Luisito Luisinho
Manuel: Manolo Manu Lolo Nelo Manny Neco
Mariano: Nano
Mathilde: Tilde Mathou
Mercedes: Merche Meche
Miguel: Miki Mike Migue
Montserrat: Montse Rat
Nicolas: Nico
Pedro: Perico Pedrito Pete
Pilar: Pili Piluca
Rafael: Rafa Rafi Fael
Ricardo: Ricky Richi Cardo Rick
Roberto: Beto Berto Robert Bob Rob
Rosario: Charo Rosi
Salvatore: Totò Turi Salvo Sal Toto
Santiago: Santi Yago Tiago Diego Chago
Sergio: Checo Sergi
Stéphane: Steph
Stéphanie: Steph Fanny
Sylvain: Syl
Teresa: Tere Teté Maite
Vicente: Chente Vicent Vicen
Vincenzo: Enzo Cenzo Vince
Véronique: Véro
Xavier: Xavi Xav Javi
`
