/**
 * Short and pet forms of English given names. Compiled by hand, compared with
 * github.com/carltonnorthern/nicknames.
 */
export const ENGLISH = `
Abigail: Abby Abbie Gail
Abraham: Abe Bram Ab
Albert: Al Bert Bertie
Alexander: Alex Al Alec Sandy Sasha Xander Sander Lex Alexej Sascha Aleks Olek Alejo
Alexandra: Alex Sandra Sasha Sandy Lexi Ola Alexia
Alfred: Al Alf Fred Freddie Freddy
Amanda: Mandy
Andrew: Andy Drew
Anthony: Tony Ant
Arthur: Art Artie
Barbara: Barb Barbie Babs Basia Asia
Bartholomew: Bart
Benjamin: Ben Benny Benji
Bernard: Bernie Barney
Catherine: Cathy Kathy Kate Katie Katy Cat Kit Kitty Kath Trina Cate Kat Kay
Charles: Charlie Charley Chuck Chas Carl
Christina: Chris Chrissy Tina Christy Kris Stina Kirsten
Christine: Chris Chrissie Tina
Christopher: Chris Kit Topher Kris Christoph
Cynthia: Cindy
Daniel: Dan Danny Dani Dany
David: Dave Davey Dai Taffy
Deborah: Deb Debbie Debby
Dennis: Denny Den
Donald: Don Donnie Donny
Dorothy: Dot Dottie Dolly Dorrie
Douglas: Doug Dougie
Edmund: Ed Eddie Ned
Edward: Ed Eddie Eddy Ned Ted Teddy
Edwin: Ed Eddie
Eleanor: Ellie Nell Nora Nellie
Elizabeth: Liz Lizzie Beth Betty Betsy Bess Eliza Lisa Liza Libby Ellie Elsie Lilibet Bets Lies Liesbeth Lisbeth Elsbeth Els
Emily: Em Emmy Millie
Eugene: Gene
Florence: Flo Florrie Flora
Frances: Fran Frannie Francie
Francis: Frank Fran Frankie
Frederick: Fred Freddie Freddy Fritz Rick Fredrik Freek
Gabriel: Gabe Gabi
Gabriela: Gabi Gaby Gabby
Gabrielle: Gabi Gaby Gabby
Geoffrey: Geoff Jeff
Gerald: Gerry Jerry
Gregory: Greg Gregg
Harold: Harry Hal
Henry: Harry Hank Hal
Hubert: Hub Bert
Isabella: Bella Izzy Isa Bel
Jacob: Jake Jack Cobus Koos Jaap Jaco
Jacqueline: Jackie Jacqui
James: Jim Jimmy Jamie Jem Jimmie
Janet: Jan
Jeffrey: Jeff
Jennifer: Jen Jenny Jenn
Jeremy: Jerry Jez
Jessica: Jess Jessie
John: Jack Johnny Jon Jackie
Jonathan: Jon Jonny Johnny Nathan
Joseph: Joe Joey Jo
Joshua: Josh
Judith: Judy Jude Judi
Katherine: Kate Katie Katy Kathy Kat Kit Kitty Kay Kath Katja
Kathleen: Kathy Kath Kate
Kenneth: Ken Kenny
Kimberly: Kim
Lawrence: Larry Lars Laurie Lorenz
Leonard: Len Lenny Leo
Lillian: Lily Lil
Louis: Lou Louie Lewis
Louise: Lou Lulu
Lucille: Lucy
Madeline: Maddie Maddy
Margaret: Maggie Meg Peggy Marge Margie Greta Daisy Peg Madge Rita Mags Gretchen
Martha: Marty Mattie
Martin: Marty
Mary: Molly Polly May Mamie
Matthew: Matt Matty Mat
Megan: Meg
Melissa: Mel Missy Lissa
Michael: Mike Mick Mickey Mikey Micky Michi Mitch
Michelle: Shelly Chelle
Mitchell: Mitch
Nancy: Nan
Natalie: Nat Nattie Talia
Nathan: Nate Nat
Nathaniel: Nat Nate Nathan
Nicholas: Nick Nicky Nico Nicolas Niko Klaus Claus
Nicole: Nicky Nikki Nic
Norman: Norm
Oliver: Ollie Olly
Olivia: Liv Livvy Ollie
Pamela: Pam
Patricia: Pat Patty Trish Tricia Patsy Patti
Patrick: Pat Paddy Rick
Peter: Pete Pit
Philip: Phil Pip
Rachel: Rae Rach
Randall: Randy
Raymond: Ray
Rebecca: Becky Becca Beck Reba
Richard: Rick Dick Rich Richie Ricky Rickie Ritchie
Robert: Bob Bobby Rob Robbie Robby Bert Bobbie Robb Robin
Roberta: Bobbie Robbie
Rodney: Rod
Ronald: Ron Ronnie Ronny
Russell: Russ
Samantha: Sam Sammie
Samuel: Sam Sammy
Sandra: Sandy
Sarah: Sally Sadie
Stephanie: Steph Stephie Steffi
Stephen: Steve Stevie Steph
Steven: Steve Stevie
Stuart: Stu
Susan: Sue Susie Suzie Suzy
Susannah: Sue Susie Suzie
Terence: Terry
Theodore: Ted Teddy Theo
Theresa: Terry Tess Tessa Tracy
Thomas: Tom Tommy Thom
Timothy: Tim Timmy
Valerie: Val
Victor: Vic Vick
Victoria: Vicky Vicki Tori Vic
Vincent: Vince Vinnie Vin
Virginia: Ginny Ginger
Walter: Walt Wally
William: Bill Billy Will Willy Willie Liam
Zachary: Zach Zack Zac
`
