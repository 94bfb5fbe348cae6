/**
 * Given names that languages of one script spell differently beyond their letters: Sergey and Serhii, Yuliya
 * and Julia, Mohammed and Muhammad. Each line is one name; translations (John, Juan, Ivan) are not here.
 *
 * Compiled by hand: Russian, Ukrainian, Belarusian, Bulgarian and Serbian pairs from the romanisations that
 * letters.ts names, Arabic, Persian and Turkish ones from the spellings usual in passports of Morocco, Egypt,
 * the Gulf, Pakistan, Iran and Turkey, Greek ones from ELOT 743 and the usual short spellings.
 */
export const SPELLINGS = `
Aleksandr Alexander Oleksandr Aliaksandr Aleksandar Aleksander Alexandr Alexandre Alexandros
Aleksandra Alexandra Oleksandra Aliaksandra
Aleksey Alexei Oleksii Aliaksei Alexey Aleksi
Anastasia Anastasiya Anastasija Nastassia
Anatoly Anatolii Anatoliy Anatol
Andrey Andrei Andrii Andriy Andrej
Anna Hanna Ganna
Arkady Arkadii Arkadiy
Artem Artyom Artsiom Artiom
Boris Borys
Bogdan Bohdan
Daniil Danylo Danila Daniel
Daria Darya Dariia Darja
Denis Denys Dzianis
Dmitry Dmitri Dmytro Dmitrii Dzmitry Dimitri Dimitar Dimitrij
Eduard Edward Edvard
Ekaterina Yekaterina Kateryna Katsiaryna Katerina Katarina
Elena Yelena Olena Alena Jelena
Elizaveta Yelyzaveta Lizaveta
Evgeny Evgeni Yevgeny Yevhen Evgenij Yauheni Eugen Eugene
Evgenia Yevgenia Yevheniia Evgeniya Eugenia
Fedor Fyodor Fedir Fiodor
Filipp Philip Pylyp Filip Philippe
Galina Halyna Galyna
Gennady Hennadii Gennadii Gennadiy Henadz
Georgy Georgi Heorhii Georgii Georgiy Heorhi
Gleb Hlib
Grigory Hryhorii Grigori Grigoriy Hryhoriy Ryhor
Igor Ihor Ihar
Ilya Illia Ilia Ilja
Irina Iryna Irena
Kirill Kyrylo Kiril Kiryl Cyril
Konstantin Kostiantyn Kanstantsin Constantin Konstantinos Constantine
Ksenia Kseniia Kseniya Xenia Ksenija
Larisa Larysa
Lyubov Liubov Lubov
Lyudmila Liudmyla Ludmila Ljudmila Liudmila
Margarita Marharyta
Maria Mariia Mariya Marija Maryia
Maksim Maksym Maxim Maxime
Mikhail Mykhailo Michail Mihail Mihailo Mikhael
Nadezhda Nadiia Nadia Nadejda
Natalia Nataliia Natalya Nataliya Natalija Nathalie Natalie
Nikita Mykyta
Nikolay Nikolai Mykola Mikalai Nikola Nicolai Nikolaos Nicolae
Oksana Oxana Aksana
Oleg Oleh Aleh
Olga Olha Volha
Pavel Pavlo Pavle Paval
Petr Pyotr Petro Piotr Petar Piatro
Roman Raman
Ruslan Rouslan
Semyon Semen Simeon
Sergey Sergei Serhii Sergej Siarhei Serhiy Sergii Serge Sergiu
Sofia Sofiia Sofya Sophia Sofija Sophie Sofie
Stanislav Stanislau Stanislaw
Svetlana Svitlana Sviatlana
Tatiana Tatyana Tetiana Tatsiana Tetyana Tatjana
Timofey Tymofii Timofei Tsimafei
Vadim Vadym
Valentin Valentyn Valiantsin
Valentina Valentyna
Valeria Valeriia Valeriya
Valery Valerii Valeriy Valerij
Vasily Vasyl Vasili Vasil Vasile Vasilij Vasilios Vasileios
Viktor Victor Wiktor Viktar
Viktoria Victoria Viktoriia Viktoriya Viktoryia
Vitaly Vitalii Vitaliy Vitali
Vladimir Volodymyr Uladzimir Wladimir Volodimir
Vladislav Vladyslav Uladzislau Wladyslaw Vladislavas
Vyacheslav Viacheslav Viacheslau Veaceslav Vjaceslav
Yakov Yakiv Iakov
Yaroslav Iaroslav Jaroslav Yaraslau Jaroslaw
Yulia Yuliya Julia Iulia Yuliia Ioulia Julija
Yuri Yuriy Yury Yurii Iurii Juri Jurij
Zoya Zoia Zoja
Abdallah Abdullah Abdulla Abdoullah Abdullahi
Abdelrahman Abdulrahman Abdurrahman Abderrahmane Abdelrahmane
Abdelkarim Abdulkarim Abdelkrim Abdulkareem
Ahmed Ahmad Ahmet Akhmed Achmed Ahmadou
Aisha Aicha Ayesha Aysha Ayse Aishah
Amin Ameen Amine
Amir Ameer Emir
Aziz Azeez
Bilal Belal Bilel
Fatima Fatma Fatemeh Fatimah Fatoumata Fadma
Farid Fareed
Habib Habeeb
Hamid Hameed
Hasan Hassan Hassane
Husein Hussein Hussain Hossein Huseyin Houssein Husain Hosein Hossain
Ibrahim Ebrahim Ibraheem Brahim Ibrahima
Ismail Esmail Ismael Ismaeel Smail
Jamal Djamal Gamal Cemal
Jamila Djamila Cemile
Karim Kareem Kerim
Khalid Khaled Halid
Khadija Khadijah Hatice Khadidja Khadeeja
Latif Lateef
Layla Leila Laila Leyla Leyli
Mahmud Mahmoud Mahmood Mehmood
Mohammed Muhammad Mohamed Mohammad Muhammed Mohamad Mehmet Mehmed Mohd Muhammet Magomed Mahamadou Mamadou
Mostafa Mustafa Moustafa Mustapha Moustapha
Murad Mourad Murat
Nadir Nader
Nasir Nasser Naser Nacer
Nur Noor Nour
Omar Umar Omer Oumar Umer
Osman Othman Uthman Usman Ousmane
Rashid Rasheed Rachid Reshid
Rahim Raheem
Saeed Said Saeid Saied Sayeed
Salim Saleem Selim
Salih Saleh Salah
Samir Sameer
Samira Sameera
Tarik Tariq Tarek Tareq
Wahid Waheed Vahid
Walid Waleed Oualid
Yasin Yassin Yassine Yaseen Yasine
Yusuf Yousef Youssef Yusef Youssouf Yousuf Yosef
Zainab Zeinab Zaynab Zeynep Zineb
Aikaterini Ekaterini Katerini
Athanasios Thanasis Thanassis
Charalampos Haralambos Charalambos
Christos Hristos
Christina Hristina Kristina Cristina
Dimitrios Dimitris
Eleftherios Lefteris
Evangelos Vangelis Evaggelos
Georgios Giorgos Yiorgos Yorgos Georgos
Georgia Giorgia Yeoryia
Ioannis Giannis Yannis Yiannis Ioanis Janis
Ioanna Yoanna Gianna Joanna
Panagiotis Panayiotis Panayotis
Spyridon Spyros
Stavros Stauros
Stephanos Stefanos
Theodoros Thodoris
Elisabeth Elizabeth Elisabet Elizabet
Isabel Isabelle Isobel Izabel Isabell
Katharina Catharina Catarina Katarina Katharine Catherine Kathryn Katherine
Luis Louis Luiz
Lucas Lukas Luca Luka
Mathias Matthias Matias Mattias Mathijs Matthijs
Marius Mariusz
Rafael Raphael Rafal Raffaele
Sousa Souza
Susanne Suzanne Susana Suzana Zuzana Zuzanna Susanna
Teresa Theresa Therese Tereza
Tomas Thomas Tomasz
Wojciech Vojtech
Steven Stephen Stefan Stephan Stepan Stephane
Jeffrey Geoffrey
Catalin Katalin
Sean Shaun Shawn
Brian Bryan
Caitlin Kaitlyn Katelyn
Jon John
Sara Sarah
Debora Deborah
Hana Hannah
Ester Esther
Yitzhak Itzhak Isaac Izhak
Moshe Moishe
Yosef Joseph Josef Jozef Yossef
Yaakov Jacob Jakob Jaakov Yakov
Avraham Abraham
Chaim Haim Hayim Hayyim
Eliyahu Elijah
Rivka Rebecca Rebekka
Park Pak Bak
Kim Gim
Jung Jeong Chung
Choi Choe
Yi Rhee
Noh Roh
`
