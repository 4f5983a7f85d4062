// Package words holds the words from which the sample programme is invented:
// names of many origins, places, and the short remarks that people write.
// Nobody in it is anybody: first and last names are put together at random.
package words

import "strings"

// Origin is a stock of first and last names that go together. Share says how
// often it is drawn from, against the others.
type Origin struct {
	Name  string
	Share int
	First []string
	Last  []string
}

// Origins returns every stock, in a fixed order.
func Origins() []Origin { return append([]Origin(nil), origins...) }

var origins = []Origin{
	{
		"English", 18,
		list("Alice Amber Ben Beth Callum Carol Charlie Dan Dawn Ellie Frank Gary Grace Hannah Harry Holly Jack Jade Jo Karen Kyle Leanne Leo Liam Lucy Mark Mick Molly Nick Pam Pete Rob Ruth Sam Shelley Steve Stu Tina Tom Tracy Vic Wendy"),
		list("Appleyard Ainsworth Barker Birch Booth Bradshaw Capstick Cartwright Cowgill Dyson Eccles Fletcher Gill Hargreaves Heath Hollins Ibbotson Kershaw Lister Marsh Mellor Naylor Oldroyd Parkin Peel Pickles Rigby Rowe Sharples Sykes Tate Thorpe Tranter Varley Whitaker Woodhouse"),
	},
	{
		"Irish", 8,
		list("Aoife Brendan Bríd Caoimhe Ciarán Declan Eimear Eoin Fergal Fionnuala Gráinne Máire Niamh Oisín Orla Pádraig Róisín Ruairí Seán Siobhán"),
		list("Breen Cahill Corcoran Devlin Foy Geraghty Hanratty Keaveney Lavelle McGarry McInerney Mulhern Ní.Dhálaigh O'Dowd O'Friel Ó.Murchú Quigg Rafferty Tully Tierney"),
	},
	{
		"Scottish", 6,
		list("Ailsa Angus Callum Catriona Eilidh Ewan Fergus Fiona Hamish Iona Isla Kirsty Lorna Morag Murdo Rory Shona Struan"),
		list("Baird Buchan Dalgleish Farquhar Geddes Guthrie Innes Kerr Laidlaw MacAskill MacBean MacLeish McCrindle McPhee Munro Petrie Rennie Tulloch"),
	},
	{
		"Welsh", 6,
		list("Angharad Bethan Carys Dafydd Elin Emyr Ffion Gethin Gwenllian Huw Ieuan Llinos Mair Nia Owain Rhiannon Rhodri Siân Tegid Tomos"),
		list("ap.Gwilym Bebb Beynon Cadwaladr Elias Gittins Gwynne Howells Lewys Llywelyn Meredith Mostyn Penry Probert Prosser Pugh Rhydderch Treharne"),
	},
	{
		"Polish", 8,
		list("Agnieszka Bartosz Ewa Grażyna Jakub Kasia Krzysztof Łukasz Magda Małgorzata Michał Ola Paweł Piotr Stanisław Tomasz Wojtek Zbyszek Żaneta"),
		list("Baran Chmielewski Dąbek Gołąb Jagiełka Kłos Kucharczyk Maślanka Mroczek Ostrowicz Pietrzyk Rybarczyk Sikorka Świderek Trzaskoma Wąsik Wróblewicz Zięba Żurek"),
	},
	{
		"Nigerian", 6,
		list("Adébáyọ̀ Amaka Chidi Chinedu Ebele Emeka Folákẹ́ Ifeoma Ikenna Kẹ́hìndé Ngozi Obinna Ọlá Segun Táíwò Tunde Uche Yétúndé Zainab"),
		list("Adégòkè Akíntọ́lá Anozie Balógun Ekwueme Fáṣọlá Igwe Mbanefo Nwachukwu Obiora Ògúnlànà Okeke Onyekachi Ṣówándé Udeh"),
	},
	{
		"Ghanaian", 4,
		list("Abena Adwoa Akosua Ama Efua Esi Kofi Kojo Kwabena Kwaku Kwame Kwasi Nana Yaa Yaw"),
		list("Acheampong Adomako Agyei Amponsah Asante Baffour Boakye Darko Gyamfi Mensah Nyarko Ofori Osei Owusu Tetteh"),
	},
	{
		"Jamaican", 6,
		list("Aaliyah Beverley Clive Delroy Devon Donovan Errol Jermaine Keisha Leroy Marcia Natoya Odane Paulette Shanice Sheldon Tamika Winston Yanique"),
		list("Bartley Beckford Cargill Dacosta Facey Gayle Hibbert Lindo McCalla Nembhard Palmer Powell Ricketts Salmon Tulloch Whyte Wynter"),
	},
	{
		"Punjabi", 6,
		list("Amrit Baljit Gurpreet Harjit Harpreet Jaspreet Kiran Manjit Navdeep Parminder Rajinder Ranjit Simran Sukhi Surinder"),
		list("Atwal Bains Chahal Deol Dhaliwal Gill Grewal Johal Khangura Mann Nijjar Purewal Sandhu Sidhu Takhar"),
	},
	{
		"Gujarati and Hindi", 6,
		list("Anjali Bhavna Deepak Hetal Jayesh Kalpana Manoj Meena Neha Nikhil Priya Rakesh Rohan Sanjay Sunita Vikram"),
		list("Amin Bhatt Chauhan Desai Gohil Joshi Kulkarni Mehta Mistry Nair Pandya Parmar Rana Solanki Trivedi Vyas"),
	},
	{
		"Pakistani and Bangladeshi", 6,
		list("Asma Bilal Farhan Fozia Habib Imran Jamila Kamran Nasreen Nusrat Rukhsana Saima Shabnam Tariq Usman Yusuf Zubair"),
		list("Akhtar Anwar Begum Chowdhury Hussain Iqbal Khatun Mahmood Malik Miah Qureshi Rafiq Siddique Talukder Uddin"),
	},
	{
		"Arabic", 6,
		list("Amal Bassel Dina Fadi Hala Hassan Khadija Layla Mariam Nabil Omar Rania Samir Tarek Walid Yasmin"),
		list("Abu.Rayya al-Amin al-Khouri Barakat Daoud el-Tayeb Fayad Haddad Jaber Mansour Nasser Qabbani Saleh Shahin Zidan"),
	},
	{
		"Turkish", 4,
		list("Ayşe Barış Çiğdem Deniz Elif Emre Gülşen Hakan İbrahim Kerem Mehmet Nurgül Özlem Şükrü Tülay"),
		list("Aydoğan Bozkurt Çelikel Demirtaş Eroğlu Güneş Işıkçı Karaca Öztürkmen Şahiner Toprak Uçar Ünsal Yıldızhan"),
	},
	{
		"Somali", 4,
		list("Abdi Asha Ayaan Faduma Hodan Idil Ilhan Khalid Nimco Sahra Warsame Yasin"),
		list("Abdulle Barre Dirie Elmi Farah Guled Hirsi Jama Nuur Roble Samatar Warfa"),
	},
	{
		"Ethiopian and Eritrean", 2,
		list("Abebe Bethlehem Dawit Feven Hirut Mekonnen Selam Tesfaye Tigist Yonas"),
		list("Alemu Berhe Desta Gebre Habtemariam Kidane Negash Tadesse Woldu Zerihun"),
	},
	{
		"Vietnamese", 4,
		list("Ánh Bảo Cúc Đức Dũng Hằng Hương Khánh Lan Minh Ngọc Phượng Quân Thảo Tuấn Yến"),
		list("Bùi Đặng Đinh Đỗ Dương Hồ Hoàng Huỳnh Lê Lý Ngô Phạm Phan Trần Trịnh Võ"),
	},
	{
		"Chinese", 4,
		list("Bowen Fang Haoran Jiayi Lihua Meiling Ming Qing Shufen Weijie Xiaoyu Yichen Yuting Zihan"),
		list("Cai Chen Deng Fang Guo Han Jiang Liang Lin Luo Qiu Shen Tan Wu Xie Yuan Zheng"),
	},
	{
		"Filipino", 2,
		list("Analyn Divina Efren Jun Liezel Marisol Noel Rowena Rodel Teresita"),
		list("Abad Bautista Cabrera Dizon Galang Lacson Manalo Pangilinan Salonga Tolentino"),
	},
	{
		"Spanish", 6,
		list("Álvaro Andrés Begoña Dolores Esteban Íñigo Jesús Lucía Maite Maria Mercedes Nuria Óscar Pilar Raúl Sofía Ximena"),
		list("Alarcón Bermúdez Carrión de.la.Fuente Echeverría Galván García.Ruiz Ibáñez Lozano Méndez Núñez Ochoa Peña Quiñones Sáenz Urrutia Zúñiga"),
	},
	{
		"Portuguese and Brazilian", 6,
		list("Ângela Caio Conceição Dário Fátima Flávia Gonçalo Inês João Luísa Márcio Otávio Raquel Rui Tânia Vânia"),
		list("Araújo Bragança Carvalhal Cordeiro da.Cunha dos.Anjos Falcão Gouveia Leitão Magalhães Nóbrega Paixão Queirós Simões Teixeira Vilaça"),
	},
	{
		"Italian and Maltese", 2,
		list("Bruna Carmelo Fabrizio Ġużeppi Ilaria Loredana Nicolò Rosaria Silvio Żaren"),
		list("Abela Bonanno Caruana D'Angelis Farrugia Galea Lo.Presti Mizzi Spagnolo Xuereb"),
	},
	{
		"Romanian", 4,
		list("Alexandru Bogdan Crina Dănuț Ileana Ionuț Mădălina Mihai Răzvan Ștefania Viorel"),
		list("Bălan Ciobanu Dumitrașcu Enăchescu Lupu Moraru Munteanu Oprișan Rusu Șerban Țurcanu"),
	},
	{
		"Lithuanian and Latvian", 2,
		list("Agnė Dainis Giedrė Jānis Jūratė Kęstutis Līga Rūta Saulius Žydrūnas"),
		list("Balčiūnas Bērziņš Jankauskas Kalniņa Krūmiņš Mažeika Ozoliņa Rimkutė Šimkus Žukauskienė"),
	},
	{
		"Greek and Cypriot", 2,
		list("Andreas Despina Eleni Kyriacos Maroulla Panayiota Sotiris Stavroula Thanos Yiannis"),
		list("Antoniou Charalambous Efstathiou Hadjiloizou Kleanthous Lazarou Michaelides Pavlou Stylianou Theodorou"),
	},
	{
		"German and Dutch", 2,
		list("Anneliese Bjarne Femke Jörg Jürgen Maaike Sönke Ulrike Wiebke Willem"),
		list("Bößmann de.Wit Größer Hülsmann Jäger Kuijpers Möllering Schröter van.den.Berg Vermeulen"),
	},
	{
		"Nordic", 2,
		list("Åsa Bjørn Einar Guðrún Håkon Ingrid Jóhanna Søren Þóra Ørjan"),
		list("Aasland Bjørnstad Eiríksdóttir Fjellheim Gudmundsson Hägglund Kjær Lønning Sjöberg Østby"),
	},
	{
		"Czech, Slovak and Hungarian", 2,
		list("Ágnes Božena Dušan György Jiří Ľubica Ondřej Šárka Vít Zsófia"),
		list("Benešovský Čermáková Dvořáček Fekete Hruška Kővári Novotníček Szűcs Šťastná Vargha"),
	},
	{"Ukrainian, in Cyrillic", 1, list("Андрій Дмитро Ірина Оксана Софія"), list("Коваленчук Мельниченко Олійник Савчук")},
	{"Greek, in Greek letters", 1, list("Γιώργος Ελένη Μαρία Σταύρος"), list("Δημητρίου Λαζάρου Παπαϊωάννου Χατζής")},
	{"Arabic, in Arabic letters", 1, list("سمير كريم ليلى مريم"), list("حداد خوري السعيد منصور")},
	{"Hebrew, in Hebrew letters", 1, list("אורי נעמה רחל יונתן"), list("ברקוביץ כרמלי שחר")},
	{"Chinese, in Chinese characters", 1, list("伟明 小雨 志强 静怡"), list("李 林 陈 黄")},
	{"Hindi, in Devanagari", 1, list("अमित दीपक मीना सुनीता"), list("मिश्रा वर्मा शर्मा")},
}

// list splits names at blanks; a full stop stands for a blank within a name.
func list(names string) []string {
	all := strings.Fields(names)
	for i, name := range all {
		all[i] = strings.ReplaceAll(name, ".", " ")
	}
	return all
}
