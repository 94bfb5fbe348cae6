/**
 * Short and pet forms of Slavic, Hungarian, Romanian, Greek, Turkish, Hebrew, Arabic, Persian and Indian
 * given names. Compiled by hand from what is usual.
 */
export const EASTERN = `
Abdelkader: Kader Abdel Qader
Abdullah: Abdu Abboud
Abdulrahman: Abdu Rahman Abdou
Abhishek: Abhi
Agnieszka: Aga Agusia
Aleksander: Olek Alek Aleks
Aleksandr: Sasha Sanya Shura Sascha Alex Oles Sashko Aco Saša Aca
Aleksandra: Ola Olka Sasha Sandra Alya Shura
Aleksey: Alyosha Lyosha Alex Oleksa Lesha Alesha
Anastasia: Nastya Stasya Asya Stacy Nastia
Anatoly: Tolya Tolik
Andrei: Andi Andrew
Andrzej: Jędrek Andrew
Anna: Anya Anni Ann Annie Anne Anouk Anechka Hania Ania Anica Nyura Asya Anita
Avraham: Avi Rami Abe
Bartłomiej: Bartek Bart
Benyamin: Benny Beni Ben
Boris: Borya Bora
Constantin: Costel Costi Titi Dinu
Cristina: Cris Crina Tina
Daria: Dasha Dascha
Dimitrios: Dimitris Mitsos Jimmy Takis Mimis
Dmitry: Dima Mitya Dimka Mitko
Dorota: Dora Dorka
Dušan: Duško Dule
Ekaterina: Katya Katia Katja Kate Katerina
Elena: Lena Alyona Lenka Olenka Lenochka Helen
Eleni: Lena Helen Nitsa
Elizaveta: Liza Lisa
Elżbieta: Ela Elka Eliza
Emine: Emoş
Erzsébet: Erzsi Bözsi Zsóka
Evangelos: Vangelis Angelos Vaggelis
Evgenia: Zhenya Jenny
Evgeny: Zhenya Eugene Gene Genya
Fatma: Fatoş
Fedor: Fedya Ted
Ferenc: Feri Frank
František: Franta Fanda Fero
Galina: Galya Galia
Gennady: Gena
Georgi: Gosho Zhoro Georg George Gesha Zhora Goga
Georgios: Giorgos Yiorgos George Gogo
Gheorghe: Gigi George Ghita Geo
Grigory: Grisha Greg
Grzegorz: Grzesiek Grzes Greg
Gyula: Gyuszi
Ileana: Lenuta Ana
Ilya: Ilyusha
Ioan: Ion Nelu Ionel Ionut Ionuț John
Ioannis: Yannis Giannis John
Irina: Ira Irochka Irene
István: Pisti Steve Pista
Ivan: Vanya Vanja Ivo Vano Vancho John
Jakub: Kuba Jake
Jan: Janek Jasiek Honza Jano
Josef: Pepa Jozka Pepik
Jerzy: Jurek George
Jiří: Jirka
Joanna: Asia Joasia Aska
János: Jani Jancsi John
József: Jóska Józsi Joe
Katalin: Kati Kata Kate
Katarzyna: Kasia Kaśka Kate
Konstantin: Kostya Kosta Kostas
Konstantinos: Kostas Costas Dinos Kostis Gus
Krishnan: Krish
Krzysztof: Krzysiek Krzys Chris
Ksenia: Ksyusha Xenia Oksana
Leonid: Lyonya Leo Lenya
Lyudmila: Lyuda Luda Mila Milla
László: Laci Les Leslie
Margarita: Rita Margo
Mateusz: Mati Matt
Małgorzata: Gosia Małgosia Margaret Magosia
Mehmet: Memo Memet
Michał: Michałek Misiek Mike
Mihai: Mişu Misu Mihaita Mike
Mikhail: Misha Mischa Mike Mykhas Mishko
Miroslav: Mirko Miro
Mohammed: Mo Mohd Hamo Moha Hamada Momo Mehdi
Mostafa: Mos
Nadezhda: Nadya Nadia
Natalia: Natasha Nata Natascha Nataša Tasha
Nikolaos: Nikos Nick
Nikolay: Kolya Nick Niko Kolia Nikolka
Oksana: Ksyusha Ksenia
Olga: Olya Olia Olechka
Panagiotis: Panos Takis Peter
Pavel: Pasha Pascha Paul
Petr: Petya Petia Peter Pesho
Piotr: Piotrek Peter
Rajesh: Raj
Roman: Roma
Sergey: Seryozha Serge Serhiyko Serega Serezha
Shmuel: Shmulik Sam Sami
Slobodan: Boban Sloba
Sofia: Sonya Sonja Sofi Sophie Sonia
Spyridon: Spyros
Stanislav: Stas Slava Stan
Stanisław: Staszek Stan Stach
Svetlana: Sveta Lana Svetla Ceca
Sándor: Sanyi Alex
Tadeusz: Tadek Ted
Tatiana: Tanya Tanja Tania Tata
Theodoros: Theo Thodoris Ted
Tomasz: Tomek Tom
Vadim: Vadik
Valentina: Valya Valia Tina
Vasileios: Vasilis Bill Billy Vassilis
Vasily: Vasya Vasko Basil
Venkatesh: Venkat
Viktor: Vitya Vic
Viktoria: Vika Vicky
Vitaly: Vitalik Vitya
Vladimir: Volodya Vova Vlad Vlado Vladi
Vladislav: Vlad Slava Vladik
Vojtěch: Vojta
Vyacheslav: Slava
Václav: Vašek Vasek
Wojciech: Wojtek
Władysław: Władek Wladek
Yaakov: Kobi Koby Jack
Yaroslav: Yarik Slava
Yitzhak: Itzik Izzy Tzachi
Yosef: Yossi Joe Sefi
Yuliya: Yulia Yulya Julie Jules
Yuri: Yura Jura George
Zbigniew: Zbyszek Zbig
Zoltán: Zoli
Zsuzsanna: Zsuzsa Zsuzsi Susan
`
