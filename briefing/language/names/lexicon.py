"""Words from which a name is recognised: titles, offices, bodies, places, given and family names.

Lists of common words, not of people in the news: a name nobody has heard of is recognised by what
stands around it. Given and family names are frequent ones of each language, from general
knowledge; each only adds evidence.
"""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


ABBREVIATED = _words(
    "Dr Mr Mrs Ms Mx Messrs Prof Gen Sen Rep Gov Lt Col Maj Sgt Capt Cmdr Adm Brig Cpl Pvt Rev Hon Fr Insp Supt Det Amb"
)
"""Titles written with a full stop."""
CLIPPED = _words("US UK UN EU UAE DRC USA USSR PRC ROK DPRK GOP")
ALONE = _words(
    "Pentagon Kremlin Congress Senate Bundestag Knesset Duma Politburo Reuters Bloomberg Xinhua Yonhap Kyodo Interpol "
    "Europol Eurostat Hamas Hezbollah Fatah Taliban Sinopec Unicef Nato"
)
"""Bodies known by one word."""
TITLES = _words(
    """U Republican Democrat Democratic Conservative Liberal Socialist Independent Khun Daw Ustaz Alhaji Alhaja Malam
    Shaikh Sayyid Rav Madame Monsieur Nurse Doctor Private Father Mother Pastor Elder Baroness Baron Count
    Countess Duke Duchess Earl Viscount Provost Dean Rector Registrar Bursar Sheriff Marshal Warden Chairperson
    Comptroller Auditor Ombudsman Councilwoman Councilman Alderman Assemblyman Assemblywoman Dr Mr Mrs Ms Prof Gen
    Sen Rep Gov Lt Col Maj Sgt Capt Cmdr Adm Brig Cpl Pvt Rev Hon Fr Insp Supt Det Amb Pres Mx Messrs President
    Prime Minister Premier Chancellor Chairman Chairwoman Chair Secretary Ambassador Senator Representative
    Congressman Congresswoman Governor Mayor General Admiral Colonel Captain Major Lieutenant Sergeant Brigadier
    Commander Professor Miss Sir Dame Lord Lady King Queen Prince Princess Crown Emperor Emir Sultan Sheikh
    Ayatollah Imam Pope Cardinal Archbishop Bishop Patriarch Rabbi Sister Brother Reverend CEO CFO COO Director
    Leader Chief Vice Deputy Former Foreign Defence Defense Justice Judge Attorney Speaker Spokesperson Spokesman
    Spokeswoman Envoy Inspector Officer Commissioner Administrator Treasurer Undersecretary Under-Secretary
    Secretary-General Executive Managing Founder Co-founder Economist Analyst Correspondent Editor Author
    Opposition Interior Finance Trade Unification Commerce Economy Transport Health Education Agriculture Industry
    Culture Energy Environment Labour Labor National Security Adviser Advisor Senior Assistant Acting Interim
    Incoming Outgoing Then Presidential Parliamentary First Supreme Attorney-General Councillor Counselor Consul
    Taoiseach President-elect Ex-president Ex-President Lawmaker Researcher Scholar Fellow Treasury Press Majority
    Minority Whip Solicitor Mme Mlle Herr Frau Señor Datuk Tun Dato Haji Shri Smt Maulana Mullah Coordinator
    Negotiator Counsel Prosecutor Staff Strategist Vice-president Vice-President Vice-Minister Vice-Premier
    Vice-Chairman Special Co-chair Madam Comrade Head Permanent Party Corporal Constable Superintendent Detective
    Nobel Laureate Film Star"""
)
"""Words of a title or an office as they stand, with capitals, before a name."""
OFFICES = _words(
    """agent eyewitness bystander onlooker goatherd clerk registrar guard herder herdsman shepherd headman nun
    hostage captive midwife pharmacist immunologist toxicologist regulator volunteer voter canvasser pollster
    counsel litigator hydrologist boatman ferryman trucker baker docker electrician mechanic plumber conscript
    mediator go-between cleric elder chieftain contractor cousin uncle aunt niece nephew grandson granddaughter
    grandfather grandmother neighbour neighbor classmate widow widower orphan girl boy man woman child patient
    customer passenger refugee migrant prisoner inmate detainee defendant plaintiff juror carpenter butcher tailor
    welder miner logger ranger beekeeper stallholder trader retailer grocer brewer landlord tenant pensioner
    retiree publican programmer developer biographer essayist philosopher theologian linguist archaeologist
    astronomer botanist zoologist statistician demographer criminologist oncologist cardiologist psychiatrist
    radiologist anaesthetist paramedic firefighter policeman policewoman seaman sailor skipper helmsman bosun
    stevedore lasher foreman steward shop-steward organiser choreographer conductor composer sculptor curator
    librarian archivist publisher printer photographer cameraman presenter broadcaster blogger youtuber influencer
    chairwoman stakeholder shareholder bondholder envoy attaché vice-chair vice-chairman vice-minister
    vice-premier undersecretary ex-president ex-minister president presidents minister ministers premier
    chancellor chairman chairwoman chairperson chair secretary ambassador senator representative congressman
    congresswoman governor mayor general admiral colonel captain major lieutenant sergeant brigadier commander
    professor king queen prince princess emperor emir sultan sheikh pope cardinal archbishop bishop director
    leader chief vice-president deputy judge attorney speaker spokesperson spokesman spokeswoman envoy inspector
    officer commissioner administrator treasurer undersecretary secretary-general executive founder co-founder
    economist analyst correspondent editor author adviser advisor assistant councillor counselor counsellor consul
    lawmaker researcher scholar fellow lawyer barrister prosecutor negotiator coordinator strategist historian
    scientist physicist epidemiologist doctor physician nurse teacher farmer fisherman student activist campaigner
    organiser organizer journalist reporter writer novelist poet artist musician singer actor actress filmmaker
    businessman businesswoman entrepreneur investor trader banker manager boss owner operator driver pilot
    engineer architect designer coach player striker midfielder goalkeeper politician candidate nominee mp
    lecturer dean rector head co-chair member veteran soldier resident villager witness survivor victim worker
    employee shopkeeper vendor official officials spokespeople expert experts analysts diplomat diplomats source
    sources critic critics observer observers counterpart rival ally successor predecessor wife husband son
    daughter mother father brother sister widow friend colleague aide strongman dictator magnate tycoon
    billionaire specialist consultant pundit columnist commentator ombudsman auditor monk priest imam rabbi pastor
    chef psychologist sociologist anthropologist ecologist biologist geologist hydrologist climatologist
    meteorologist seismologist surgeon virologist paediatrician pediatrician principal headteacher vice-chancellor
    partner ranger warden guide translator interpreter broker ceo cfo cto coo whistleblower detective constable
    superintendent negotiators lawmakers researchers scientists economists historians scholars residents witnesses
    campaigners activists farmers"""
)
"""What people are called, in small letters: before a name, after it, or in its place."""
BODIES = _words(
    """Weekly Monthly Magazine Bulletin Chronicle Dispatch Courier Mirror Monitor Online Wire Ministry Institute
    University Council Agency Party Bank Corp Corporation Inc Ltd Group Committee Association Organization
    Organisation Commission Army Navy Force Forces Office Department Court Union Parliament Assembly Congress Senate
    Federation Foundation Center Centre Guard News Times Post Telegraph Guardian Journal Herald Tribune Gazette
    Daily Authority Bureau Board Company Co College School Academy Society Chamber Cabinet Treasury Pentagon Network
    Broadcasting Television Radio Press Club Forum Fund Trust Alliance Coalition Front League Movement Brigade
    Brigades Command Service Services Administration Directorate Inspectorate Secretariat Tribunal Police Airlines
    Airways Motors Motor Electronics Energy Steel Shipping Shipbuilding Industries Holdings Partners Associates
    Technologies Technology Systems Pharmaceuticals Laboratories Hospital Museum Library Church Nations Initiative
    Partnership Community Conference Knesset Bundestag Duma Diet House Observatory Watch International Exchange
    Securities Capital Confederation Cooperative Consortium Corps Regiment Division Battalion Squadron Fleet
    Campaign Project Programme Program Politburo Presidium Workers Democrats Republicans Conservatives Greens
    Rangers United Telecom Petroleum Oil Gas Electric Insurance Media Studios Entertainment Lines Ferries Metals
    Mining Minerals Foods Hotels Railways Chemicals Petrochemicals Textiles Logistics Ventures Maritime Construction
    Cement Fisheries Estates Properties Healthcare Biotech Therapeutics Semiconductors Software Networks
    Communications Telecoms Research Survey Registry Taskforce Mission Delegation Embassy Consulate Kremlin PLC GmbH
    AG SA NV LLC LLP Analytics Advisors Advisers Brothers Stanley Sachs"""
)
"""Last words of names of organisations."""
NO_NAMES = _words(
    """The A An This That These Those It He She They We I You But And Or Nor So Yet If In On At For With From To Of
    By As Both While Under During Since After Before When Where Why What Which Who Whose How Whether Although
    Though Despite Still However Meanwhile Instead Then Now Here There His Her Its Their Our My Your Not No None
    Neither Either Each Every All Any Some Many Much Most More Several Few Other Others Another Such Same One Two
    Three Four Five Six Seven Eight Nine Ten Last Next Earlier Later Also Even Only Just About Above Across
    Against Along Amid Among Around Because Behind Below Beyond Except Following Given Including Inside Into Like
    Near Off Once Onto Out Over Past Per Regarding Through Throughout Toward Towards Until Unlike Up Upon Via
    Within Without According Asked Speaking Moreover Furthermore Nevertheless Nonetheless Therefore Thus Hence
    Indeed Besides Perhaps Yes Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March
    April May June July August September October November December Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr Jun
    Jul Aug Sep Sept Oct Nov Dec Today Yesterday Tomorrow Christmas Easter Ramadan Eid Diwali Internet God
    Officials Analysts Experts Critics Observers Sources Residents Police Diplomats Lawmakers Leaders Ministers
    Protesters Investors Scientists Researchers Economists Talks Relations Trade Exports Imports Reports Reporters
    Local Global Foreign Additionally Recently Currently Ultimately Overall Finally Initially Previously
    Historically Today’s Covid COVID COVID-19 Q Let Do Does Did Is Are Was Were Has Have Had Will Would Could
    Should Can Might Must Be Being Been Having Citing Noting Adding Calling Saying Asia’s Photo Image Read
    Advertisement Related Watch Listen Subscribe Copyright Reuters/"""
)
"""Capitalised words that open sentences, and days and months."""
PEOPLES = _words(
    """Afghan Albanian Algerian American Angolan Argentine Argentinian Armenian Australian Austrian Azerbaijani
    Bahraini Bangladeshi Belarusian Belgian Bolivian Bosnian Brazilian British Bulgarian Burmese Burundian
    Cambodian Cameroonian Canadian Chadian Chilean Chinese Colombian Congolese Croatian Cuban Cypriot Czech Danish
    Dutch Ecuadorian Egyptian Emirati English Eritrean Estonian Ethiopian European Fijian Filipino Finnish French
    Gabonese Gambian Georgian German Ghanaian Greek Guatemalan Guinean Haitian Honduran Hungarian Icelandic Indian
    Indonesian Iranian Iraqi Irish Israeli Italian Ivorian Jamaican Japanese Jordanian Kazakh Kenyan Korean
    Kosovar Kurdish Kuwaiti Kyrgyz Lao Laotian Latvian Lebanese Liberian Libyan Lithuanian Malagasy Malawian
    Malaysian Maldivian Malian Maltese Mauritanian Mexican Moldovan Mongolian Montenegrin Moroccan Mozambican
    Namibian Nepalese Nepali Nicaraguan Nigerian Nigerien Norwegian Omani Pakistani Palestinian Panamanian Papuan
    Paraguayan Peruvian Polish Portuguese Qatari Romanian Russian Rwandan Salvadoran Saudi Scottish Senegalese
    Serbian Singaporean Slovak Slovenian Somali Spanish Sudanese Swedish Swiss Syrian Taiwanese Tajik Tanzanian
    Thai Tibetan Tunisian Turkish Turkmen Ugandan Ukrainian Uruguayan Uzbek Venezuelan Vietnamese Welsh Western
    Yemeni Zambian Zimbabwean Asian African Arab Catholic Muslim Christian Jewish Buddhist Hindu Islamic Orthodox
    Sunni Shia Shiite Democratic Republican Conservative Labour Liberal Communist Socialist Nationalist Soviet
    Nazi Latin Nordic Baltic Balkan Bavarian Catalan Basque Cantonese Mandarin South North East West Southern
    Northern Eastern Central Southeast Northeast Northwest Southwest"""
)
"""Nationalities, creeds, directions: they stand before a title or a name."""
PLACES = _words(
    """Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain
    Bangladesh Barbados Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Herzegovina Botswana Brazil Britain
    Brunei Bulgaria Burkina Faso Burma Burundi Cambodia Cameroon Canada Chad Chile China Colombia Comoros Congo
    Croatia Cuba Cyprus Czechia Denmark Djibouti Dominica Ecuador Egypt England Eritrea Estonia Eswatini Ethiopia
    Fiji Finland France Gabon Gambia Georgia Germany Ghana Greece Greenland Grenada Guatemala Guinea Guyana Haiti
    Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya
    Kiribati Korea Koreas Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein
    Lithuania Luxembourg Madagascar Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico Micronesia
    Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nauru Nepal Netherlands Nicaragua Niger
    Nigeria Norway Oman Pakistan Palau Palestine Panama Papua Paraguay Peru Philippines Poland Portugal Qatar
    Romania Russia Rwanda Samoa Arabia Scotland Senegal Serbia Seychelles Singapore Slovakia Slovenia Somalia
    Spain Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo Tonga Trinidad Tunisia
    Turkey Türkiye Turkmenistan Tuvalu Uganda Ukraine Uruguay Uzbekistan Vanuatu Vatican Venezuela Vietnam Wales
    Yemen Zambia Zimbabwe Europe Asia Africa America Americas Oceania Antarctica Arctic Pacific Atlantic
    Mediterranean Balkans Caucasus Crimea Donbas Gaza Kashmir Tibet Xinjiang Guam Okinawa Hokkaido Hong Kong Macau
    Macao Beijing Shanghai Shenzhen Guangzhou Guangdong Chongqing Tianjin Wuhan Hangzhou Nanjing Chengdu Seoul
    Busan Incheon Gyeongju Daegu Daejeon Gwangju Ulsan Sejong Jeju Pyongyang Kaesong Tokyo Osaka Kyoto Nagoya
    Hiroshima Nagasaki Fukushima Taipei Hanoi Saigon Manila Jakarta Bali Bangkok Yangon Naypyidaw Phnom Penh
    Vientiane Dhaka Delhi Mumbai Kolkata Chennai Bangalore Bengaluru Hyderabad Islamabad Karachi Lahore Kabul
    Kandahar Tehran Baghdad Basra Mosul Damascus Aleppo Beirut Amman Jerusalem Aviv Ramallah Haifa Riyadh Jeddah
    Mecca Medina Doha Dubai Dhabi Muscat Sanaa Aden Ankara Istanbul Cairo Alexandria Tripoli Benghazi Tunis
    Algiers Rabat Casablanca Khartoum Addis Ababa Nairobi Mombasa Kampala Kigali Kinshasa Goma Lagos Abuja Accra
    Dakar Bamako Niamey Ouagadougou Johannesburg Pretoria Harare Lusaka Maputo Luanda Windhoek Gaborone London
    Manchester Liverpool Birmingham Leeds Glasgow Edinburgh Cardiff Belfast Dublin Paris Marseille Lyon Strasbourg
    Brussels Antwerp Amsterdam Rotterdam Hague Berlin Munich Hamburg Frankfurt Cologne Dresden Leipzig Vienna
    Zurich Geneva Bern Davos Rome Milan Naples Turin Venice Florence Sicily Madrid Barcelona Seville Valencia
    Lisbon Porto Athens Thessaloniki Warsaw Krakow Prague Bratislava Budapest Bucharest Sofia Belgrade Zagreb
    Ljubljana Sarajevo Skopje Tirana Pristina Podgorica Kyiv Kiev Kharkiv Odesa Odessa Lviv Mariupol Kherson Minsk
    Moscow Petersburg Vladivostok Kaliningrad Vilnius Riga Tallinn Helsinki Stockholm Gothenburg Oslo Copenhagen
    Reykjavik Chisinau Tbilisi Yerevan Baku Astana Almaty Tashkent Bishkek Dushanbe Ashgabat Ulaanbaatar Kathmandu
    Colombo Thimphu Washington Chicago Boston Philadelphia Houston Dallas Miami Atlanta Detroit Seattle Denver
    Phoenix Minneapolis Baltimore Cleveland Pittsburgh Orlando Vegas Francisco Angeles Diego Honolulu Hawaii
    Alaska Alabama Arizona Arkansas California Colorado Connecticut Delaware Florida Idaho Illinois Indiana Iowa
    Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana
    Nebraska Nevada Hampshire Jersey Ohio Oklahoma Oregon Pennsylvania Rhode Tennessee Texas Utah Vermont
    Wisconsin Wyoming York Ottawa Toronto Montreal Vancouver Calgary Quebec Ontario Alberta Manitoba Saskatchewan
    Havana Kingston Haitian Port-au-Prince Caracas Bogotá Bogota Quito Lima Paz Santiago Buenos Aires Montevideo
    Asunción Brasília Brasilia Rio Janeiro Paulo Sydney Melbourne Canberra Brisbane Perth Adelaide Darwin Hobart
    Auckland Wellington Christchurch Suva Moresby Zealand Bay Sea Ocean River Strait Straits Channel Gulf
    Peninsula Island Islands Lake Mount Mountain Mountains Valley Coast Province Prefecture County District City
    State Street Avenue Road Square Airport Port Harbour Harbor Bridge Canal Basin Delta Desert Plateau Region
    Territory Zone Line Corridor Palace Hall Hotel Stadium Cape Isle Reef Shoal Atoll Ridge Border States Kingdom
    Republic Emirates Village Town Park Dam Station Highway Hill Hills Beach"""
)
"""Countries, capitals and large cities, and words that end the name of a place."""
THINGS = _words(
    """Summit War Day Declaration Treaty Accord Agreement Act Law Bill Plan Deal Protocol Pact Framework Strategy
    Policy Principle Cup Games Award Prize Olympics Championship Festival Dynasty Revolution Spring Uprising
    Crisis Theory Doctrine Dialogue Program Report Review Index Convention Charter Resolution Order Operation
    Exercise Missile Tiktok Covid Christmas Year New Street Road Belt Initiative Korean-language Constitution
    Covenant Amendment Directive Regulation Standards Model Series System Systems Galaxy iPhone English Korean
    Chinese Islam Christianity Buddhism Internet Web Wi-Fi AI GDP CEO CEOs MP MPs HIV DNA USB TV PM AM GMT KST EST
    UTC IT PhD Studies Affairs Relations Sciences Politics Economics Meeting Importance Impacts Stories Mentioned
    Shield Dome"""
)
"""Last words of names of neither people, bodies nor places."""
GIVEN = _words(
    """Aaron Abbas Abdallah Abdel Abdoulaye Abdul Abdulaziz Abdullah Abdulrahman Abebe Abena Abigail Abiy Abraham
    Adaeze Adam Adama Adaobi Ade Adel Adil Aditya Adjoua Adnan Adrian Agnes Agnieszka Agus Ahamada Ahmad Ahmed Ahmet
    Aigul Aino Ainura Aisha Aissata Ajay Akinwumi Akira Akosua Akua Alain Alan Alassane Albert Alberto Alejandro
    Aleksander Aleksandr Aleksandra Alemayehu Alessandro Alex Alexander Alexandra Alexei Alexey Alfred Ali Alice
    Alicia Alina Aliou Alison Allan Allen Alma Almaz Alois Alvaro Amadou Amal Amanda Amara Ambrose Ameer Amina
    Aminata Amir Amit Amna Amparo Amrita Amy Amélie Ana Anand Ananya Anas Anastasia Anatol Anatoly Anaïs Anders
    Andrea Andreas Andrei Andrej Andrew Andrey Andriy Andrzej Andréa Andrés Angela Angelica Angelo Anh Aniela Anies
    Anika Anil Anita Anjali Ann Anna Anne Anneke Annette Annika Ansgar Anthony Antoine Anton Antonio Antony António
    Anwar Arash Arif Arjun Arlene Arman Armando Arne Arnold Arslan Arthur Arturo Arun Arundhati Arvid Arvind Asha
    Ashok Ashraf Asif Asim Aslan Asma Asmaa Astrid Atif Audrey Augusto Aung Austin Aya Ayanda Aydin Ayesha Aylin Ayu
    Ayşe Azamat Aziz Azmi Aïcha Babatunde Babiker Bakary Bakyt Bambang Baptiste Barack Barbara Barry Bart Bartosz
    Basel Bashar Bashir Batyr Bayan Beata Beatrice Beatriz Bekzod Ben Benedikt Benjamin Benoît Bernard Bernie
    Bertrand Beth Betty Bhaskar Bilal Bilawal Bill Binta Birgit Birgitte Björn Bjørn Blanca Bob Bogdan Bohdan Bojan
    Bola Boris Boubacar Boutros Bożena Brad Bradley Brandon Branko Brenda Brett Brian Bridget Bruce Bruno Bryan Budi
    Bukola Burak Caleb Cameron Camila Carl Carla Carlo Carlos Carmen Carol Carolina Caroline Carolyn Catherine
    Cecilia Celia Cem Chandra Charles Charlie Charlotte Charlène Cheick Cheikh Cheryl Chidi Chinedu Chinwe Chioma
    Chipo Chloe Chloé Chris Christian Christiane Christina Christine Christoph Christophe Christopher Chukwu
    Chukwuemeka Ciara Claire Clara Clare Claude Claudia Claudio Clemens Colin Connor Cornelia Cosmin Craig Cristina
    Curtis Cynthia Cyril Cyrus Cédric Célestin Célia Dagmar Dalia Damir Dan Daniel Daniela Danielle Danilo Danny
    Danuta Dariusz Darren Dave David Davit Davron Dawn Dean Deborah Deepa Deepak Dejan Delphine Denis Deniz Dennis
    Derek Despina Desta Dewi Diana Diane Diego Dieter Dilip Dilnoza Dilshod Dimitar Dimitri Dimitris Dina Dinesh
    Dirk Djaffar Djamila Dmitri Dmitry Dmytro Doina Dolores Dominic Don Donald Donna Doris Dorji Dorothy Doug
    Douglas Dragan Dragana Duncan Dušan Dylan Désiré Eamon Ebru Ed Eddie Edgar Edith Edmund Edna Eduard Eduardo
    Edward Edwin Eero Efua Eileen Ekaterina Eko Ekow Elaine Eleanor Eleftheria Elena Eleni Eli Elias Elif Elijah
    Elisabeth Elizabeth Ella Ellen Elvira Emad Emeka Emil Emily Emin Emine Emma Emmanuel Emre Enrico Enrique Enzo
    Erdem Eric Erica Erik Erlan Ernest Ernesto Esra Esteban Esther Eszter Ethan Eugene Eva Evan Eve Evelyn Evgeny
    Ewa Fabio Fabrice Fadi Fahad Faisal Farah Farai Farid Farida Farooq Farouk Farrukh Fatima Fatma Fatou Fatoumata
    Fausto Felipe Felix Femke Ferdinand Ferenc Fernanda Fernando Fikret Filip Fiona Firuz Florian Folake Folasade
    Fouad Frances Francesca Francesco Francis Francisco Frank Franz François Françoise Fred Frederic Frederick Freya
    Friedrich Fuad Fumio Gabriel Gabriela Ganesh Gareth Gary Gastón Gaurav Gavin Gaël Geeta Genevieve Geneviève
    Geoff Geoffrey George Georges Georgi Gerald Gerard Gergely Gerhard Germán Ghassan Gheorghe Giancarlo Gilbert
    Gilles Gina Giorgia Giorgio Giovanni Gita Giulia Giuseppe Gizem Glenn Gloria Gonzalo Goran Gordana Gordon Grace
    Graham Greg Gregory Greta Grzegorz Guido Guillaume Gulmira Gulnara Gunnar Gurpreet Gustav Gustavo Guy Habib Hadi
    Haider Haitham Hakan Halina Hamid Hamza Hanan Hanna Hannah Hannes Hans Harish Harold Haroon Harpreet Harriet
    Harris Harry Haruka Hasan Hassan Hassane Hatice Hayato Heather Hector Heidi Heinrich Helen Helena Helga Hendra
    Hendrik Henk Henri Henrik Henrique Henry Herbert Hernán Hideki Hilary Hillary Hiroshi Hisham Hjalmar Hossein
    Howard Hugh Hugo Hugues Hussein Hélène Hüseyin Ian Ibrahim Ibrahima Ida Idris Idrissa Ifeanyi Ifeoma Ignacio
    Igor Ikram Ilse Ilya Iman Imani Imelda Imran Indira Ines Inga Ingeborg Ingrid Inês Ioana Ioannis Ionel Irene
    Irfan Irina Iris Isaac Isabel Isabela Isabella Isaiah Isha Ismael Ismail Ivan Ivana Ivo Ivy Jaakko Jack Jackie
    Jacob Jacqueline Jacques Jadwiga Jaime Jair Jake Jakob Jamal James Jamie Jamila Jan Jana Jane Janet Janez Janice
    Jared Jarosław Jason Javad Javier Jay Jean Jeff Jeffrey Jelena Jelle Jen Jennifer Jens Jeremy Jerome Jerry Jerzy
    Jesse Jessica Jesus Jesús Jill Jim Jimmy Jitka Jo Joachim Joan Joana Joanna Joanne Joao Joaquim Joaquín Jody Joe
    Joel Johan Johann Johannes John Johnny Joko Jon Jonas Jonathan Joost Jordan Jorge Jose Josef Joseph Josephine
    Josh Joshua José Jovan Joy Joyce João Juan Judith Judy Julia Julian Juliana Julie Julien Juliet Julio Julius
    June Jurgen Justin Józef Jürgen Kader Kagiso Kai Kaja Kalle Kaloyan Kalpana Kamal Kamala Kareem Karel Karen
    Karim Karin Karl Karla Karol Katarina Katarzyna Kate Kateryna Katherine Kathleen Kathryn Kathy Katie Katrin
    Katsuya Kavita Kay Kazuo Keir Keith Kelly Kemal Ken Kenan Kenji Kenneth Kenta Kerry Kevin Khadija Khaled Khalid
    Kiran Kirill Kirsten Klaas Klara Klaus Knut Kofi Kojo Konrad Konstantin Kostas Krishna Kristen Kristian Kristina
    Krzysztof Kubanych Kumar Kurt Kwabena Kwaku Kwame Kwesi Kyle Kyriaki Kyriakos Ladislav Lahcen Laila Lakshmi
    Lamine Lars Lars-Erik Larysa Lasse Laszlo Lata Latifa Laura Lauren Laurence Laurent Lawrence Layla Leah Lee-Ann
    Leif Leila Lena Leni Leo Leon Leonard Leonardo Leonid Lerato Leslie Letícia Levan Lewis Leïla Liam Lidia Lidija
    Lidiya Lila Lily Linda Lindiwe Lindsay Lindsey Lisa Liz Ljiljana Lloyd Lorena Lorenzo Lorna Lotte Louis Louise
    Lourdes Loïc Lubna Luc Luca Lucas Lucia Lucy Ludwig Luigi Luis Luisa Luiz Lukas Luke Lydia Lyudmila Lígia Maaike
    Maarten Maciej Mads Magdalena Mahamoud Mahathir Mahdi Mahmoud Mahmud Maia Maja Maksim Malala Malcolm Malgorzata
    Mamadou Mamoun Manish Manoj Manpreet Mansour Manuel Marc Marcel Marcelo Marcin Marco Marcos Marcus Margaret
    Maria Mariam Mariama Marian Mariana Marie Marija Marina Mario Marion Marisa Marisol Marit Marius Mark Marko
    Markus Marlène Marta Martha Martin Martina Marvin Marwan Mary Maryam Maryna María Masoud Massimo Mateja Mateo
    Mateusz Mathias Mathieu Matilde Matt Matteo Matthew Matthias Matthieu Mattias Maureen Maurice Max Maxim Maya
    Maëlle Maïmouna Małgorzata Meena Meera Mehdi Mehmet Mehwish Mei Mei-ling Melanie Melissa Merve Mette Mevlüt
    Michael Michel Michelle Miguel Mika Mike Mikhail Milan Milos Miloslav Miloš Min Mina Minh Mircea Miriam Mirjana
    Miroslav Mitch Modibo Modou Mohamad Mohamed Mohammad Mohammed Mohan Mohd Mona Monica Monika Monique Moshe
    Mostafa Moussa Muhammad Muhammadu Muhyiddin Mukesh Mukhtar Munir Murad Murat Musa Mustafa Mykhailo Mykola Myriam
    Nabil Nadia Nadine Nadira Naima Najib Nana Nancy Naomi Narendra Nasir Nasreen Nasser Natalia Natalie Natalya
    Natasha Nataša Nathalie Nathan Naveen Nawaz Nazanin Ndeye Neema Neha Neil Nelson Nemanja Nenad Ngozi Nguyet Nia
    Nicholas Nick Nicola Nicolas Nicole Nicolás Nigel Nihal Nikita Nikki Nikol Nikola Nikolai Nikolaos Nikos Nils
    Nilufar Nina Nirmala Nitin Nkosazana Noah Nomsa Nomvula Noor Nora Norman Noura Nourdine Nurbek Nuria Nursultan
    Nurul Nélida Obi Ognjen Oksana Olaf Olav Oleg Oleksandr Oleksii Olena Olga Oliver Olivia Olivier Olufemi
    Oluwaseun Omar Omer Onur Orhan Orsolya Osama Oscar Oskar Osman Ostap Otis Otto Oumar Oumou Ousmane Owen Pablo
    Padma Paetongtarn Pamela Panagiotis Paola Paolo Parisa Parveen Pascal Pat Patricia Patrick Paul Paula Pauline
    Paulo Pavel Pavlo Pavlos Pedro Pelin Pema Penny Per Petar Peter Petr Petra Petro Petru Phil Philip Philippa
    Philippe Phillip Pierre Piers Piet Pietro Pilar Piotr Polina Pooja Prabowo Pradeep Prakash Pranab Prayut Preeti
    Prem Priya Prue Putri Rachel Radoslav Rafael Rafał Rafiq Ragnar Rahul Raisa Raj Rajan Rajesh Rajiv Rakesh Ralph
    Raluca Ram Ramazan Ramesh Rami Ramon Ramzan Ramón Rana Randall Randy Ranil Ranjit Raphael Rasa Rashid Rashida
    Rasmus Ratna Raul Ravi Ray Raymond Raúl Rebecca Recep Reem Rehman Rekha Renata Retno Reza Ricardo Richard Rick
    Rina Rishi Rita Rob Robert Roberta Roberto Robin Rocío Rodolfo Rodrigo Roger Rohit Rokia Roland Rolf Roman Ron
    Ronald Rosa Rosemary Ross Roy Roza Ruben Rubén Rudolf Rukmini Rupert Ruslan Russell Rustam Rutendo Ruth Ruud
    Ryan Rüdiger Sabina Sabine Sabrina Sadia Saeed Safiya Sahar Said Saima Salah Saleh Salim Sally Salma Salman Sam
    Samantha Sami Samir Samira Samuel Sandeep Sandra Sanjay Sanjiv Sanne Sara Sarah Sarita Sasha Saskia Saul Sawsan
    Scott Sean Sebastian Seema Segun Sekou Selim Selma Selçuk Serap Serena Serge Sergei Sergey Sergio Sergiu Serhii
    Seydou Seyed Shabnam Shahbaz Shahid Shane Shannon Sharon Shashi Shaun Sheila Sherzod Shigeru Shinzo Shireen
    Shirin Shirley Shreya Sibusiso Sibylle Siddig Sidney Sigrid Silvana Silvia Silvio Simon Simone Sinan Siobhán
    Sipho Siphokazi Sita Siti Siân Slamet Smriti Sneha Sofia Sofie Soledad Solveig Solène Somchai Sonam Sonia Sophia
    Sophie Spyros Srettha Sri Stacy Stan Stanislav Stavros Stefan Stefano Stein Stella Stephan Stephanie Stephen
    Steve Steven Stuart Subrahmanyam Sudha Sue Sunil Sunita Suresh Susan Susanna Sushma Susilo Sutrisno Svein Sven
    Sven-Erik Svetlana Svitlana Swati Sylvia Sylvie Szilvia Søren Süleyman Sławomir Tahir Tahira Taisiya Takeshi
    Tamar Tamara Tamaz Tamás Tania Tanya Tara Taras Tariku Tariq Taro Tatiana Tatyana Ted Teguh Temur Tendai Tenzin
    Teodor Terence Teresa Tereza Terry Tevfik Teófilo Thabo Thaksin Thandeka Thandi Thanh Thant Themba Theodore
    Theresa Thiago Thierry Thokozani Thomas Thulani Thérèse Tiago Tim Timo Timothy Timur Tina Tinashe Tiziana Tobias
    Toby Todd Tom Tomas Tomasz Tommaso Tomoko Tomáš Toni Tony Tor Torsten Toshimitsu Tracy Trevor Tsering Tumelo
    Tumi Tunde Tyler Uday Uhuru Ulrich Ulrike Ulugbek Uma Umar Ursula Urszula Usha Usman Uwe Vadim Valentin
    Valentina Valeria Valery Vanessa Vanja Varun Vasilis Vasily Vassilis Vasyl Venkat Vera Veronica Vesna Viacheslav
    Vicente Vicky Victor Victoria Vijay Vikram Viktor Viktoria Viktoriya Vimala Vincent Vinod Violeta Viorel Viorica
    Virginia Vitali Vitaliy Vitor Vivek Vivian Vlad Vladimir Volodymyr Wafa Wahyu Waleed Walid Walter Wanda Wanjiru
    Warren Wassim Wayan Wayne Wendy Werner Widodo Wiktor Wilber Wilhelm Will William Wim Wojciech Wole Wolfgang
    Xavier Xhemal Ximena Yaa Yahya Yair Yakov Yana Yannick Yannis Yara Yared Yaroslav Yasemin Yash Yasmin Yasser Yaw
    Yelena Yemi Yetunde Yevgeny Yingluck Yitzhak Yoko Yolanda Yoshihide Younes Youssef Youssouf Yuki Yulia Yuri
    Yuriy Yusra Yusril Yusuf Yves Yvette Yvonne Zachary Zaheer Zahra Zainab Zaur Zbigniew Zdeněk Zeynep Zhanar
    Zhanna Ziad Zlatko Zodwa Zoe Zoltan Zoran Zoé Zsófia Zuma Zuzana Álvaro Étienne Ömer Željko"""
)
"""Frequent given names."""
FAMILIES = _words(
    """Kim Lee Park Choi Jung Jeong Chung Kang Cho Jo Yoon Yun Jang Chang Lim Im Rim Han Oh Seo Suh Shin Sin Kwon
    Hwang Ahn An Song Ryu Yoo Yu Hong Jeon Jun Chun Ko Koh Go Moon Mun Son Sohn Yang Bae Baek Paik Heo Hur Huh Nam
    Sim Shim Noh Roh No Ha Kwak Sung Seong Cha Joo Ju Woo Wu Koo Ku Min Jin Na Ra Ji Um Eom Chae Won Cheon Bang
    Kong Gong Hyun Byun Ri Pak Choe Thae Pyo Tae Wi Ban Ki Bong Do Eun Gil Seok Yeo Wang Li Zhang Liu Chen Huang
    Zhao Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Deng Feng Cao Zeng Peng Xiao Cai Pan Tian
    Dong Yuan Ye Jiang Du Su Wei Cheng Lu Ding Shen Ren Yao Cui Zhong Tan Fan Wan Liao Shi Jia Xia Fu Fang Zou
    Xiong Bai Meng Qin Qiu Hou Yin Xue Yan Lei Long Tao Shao Qian Hua Mao Xi Qiang Geng Le Tsai Lai Hsiao Hung
    Chiang Chu Chao Tseng Hsu Kuo Chou Wong Chan Cheung Leung Lam Lau Ng Ho Kwok Yip Yeung Tam Lui Mok Nguyen
    Nguyễn Tran Trần Lê Pham Phạm Hoang Huynh Phan Vu Vo Dang Bui Ngo Duong Ly Truong To Dinh Luong Hun Hor Goh
    Ong Teo Chua Heng Toh Seah Quek Yeoh Khoo Loh Chia Tay Yap Sok"""
)
"""Korean, Chinese and Vietnamese family names, which stand first."""
PARTICLES = _words(
    """van von de del della der den di da dos das do du la le al el bin binti bint ibn ben ter ten af ul ud abu zu y
    e ag ould wuld mint uulu kyzy kizi ogly qizi na"""
)
PRESS = _words(
    """Yonhap Xinhua Reuters AFP Bloomberg TASS Kyodo KCNA KBS MBC SBS JTBC YTN NHK CCTV CNN BBC CNBC NPR CBS NBC ABC
    AP ANI PTI APA DPA EFE ANSA Interfax Anadolu Jiji"""
)
"""News agencies and broadcasters known by one word."""
ACRONYMS = _words(
    """UN EU NATO WTO IMF APEC ASEAN OECD WHO IAEA OPEC UNESCO UNICEF UNHCR UNRWA ICC ICJ FBI CIA NSA FDA EPA NASA
    FEMA DHS DOJ SEC FTC FCC NHS MI5 MI6 GCHQ ECB BRICS AUKUS IOC FIFA UEFA FAO ILO IEA ICRC BBC CNN ADB AIIB PLA
    CCP CPC KMT DPP LDP PPP IDF IRGC RSF ECOWAS SADC BJP ANC AfD CDU SPD PKK YPG SDF HTS CSIS IISS RAND SIPRI KBS
    MBC NHK CCTV AFP AP"""
)
"""Organisations known by their letters."""
DAYS = _words(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December"""
)
OPENING_BODIES = _words(
    """Ministry Department Institute University Bank Federation Council Association Organization Organisation Center
    Centre School Academy Commission Committee House Court Party Office Union Agency Chamber League Board Bureau
    College Society Forum Foundation Secretariat Authority Confederation Alliance Administration Conference
    Community Army Corps Movement Front Directorate Service Fund"""
)
"""Bodies whose name may go on: Ministry of, Institute for."""
