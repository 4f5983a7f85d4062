package words

import "slices"

// Areas are the parts of the town.
var Areas = []string{
	"Harbour side", "Old Town", "Mill Lane", "Northgate", "The Crofts", "Station Road", "Eastfield", "Canal quarter",
}

// Interests are what people like to do.
var Interests = []string{
	"Football", "Baking", "Allotment", "Fishing", "Chess", "Swimming", "Guitar", "Walking the dog", "Running", "Reading", "Cricket",
	"Choir", "Sewing", "Cycling", "Cooking", "Films", "Bird watching", "Mending bikes",
}

// Supervisors are those with whom a mentor talks mentoring over.
var Supervisors = []string{
	"Programme lead", "Area lead", "Volunteer co-ordinator", "Peer support lead", "Lead mentor",
}

// SupervisionThemes are what was talked over.
var SupervisionThemes = []string{
	"keeping time for oneself", "what to do when somebody goes quiet", "listening more than advising", "ending well", "safeguarding: whom to ring",
	"being asked for money", "a hard week", "saying no kindly",
}

// Goals are in the people's own words.
var Goals = []string{
	"I want to see my daughter every other weekend.", "A flat of my own by the spring.", "Sleep through the night again.",
	"Get my driving licence back.", "Ring my brother and mean it.", "Swim twice a week.", "Finish the joinery course.",
	"Pay off the catalogue.", "Cook a proper meal on Sundays.", "One whole weekend without hiding in bed.",
	"To sit in a café with friends and be at ease.", "Learn to say no to Darren.", "Go back to choir.",
}

// GoalSteps are small steps towards one.
var GoalSteps = []string{
	"Find out whom to ask", "Write it down", "Ring on Monday", "Go along once, only to look", "Fill in the form with my mentor",
	"Put a tenner aside", "Ask my sister to come with me", "Half an hour, three times", "Tell the group about it", "Make the appointment",
}

// GoalNotes are a word about how a goal goes.
var GoalNotes = []string{
	"Did it, and was proud.", "Not this week; tries again on Friday.", "Harder than it looked, wants to go on.", "Half way there.",
	"Smaller steps agreed.", "Came up by itself.",
}

// ReviewNotes go with the review of a pair.
var ReviewNotes = []string{
	"Both glad of it, go on as now.", "Would like to meet by day.", "A little less often from now on.", "Talked about what ending well could be.",
	"New goals noted.",
}

// languages are what people with names of an origin may speak besides English.
var languages = map[string]string{
	"Irish": "Irish", "Welsh": "Welsh", "Polish": "Polish", "Nigerian": "Yoruba", "Ghanaian": "Twi", "Punjabi": "Punjabi",
	"Gujarati and Hindi": "Gujarati", "Pakistani and Bangladeshi": "Urdu", "Arabic": "Arabic", "Turkish": "Turkish", "Somali": "Somali",
	"Vietnamese": "Vietnamese", "Chinese": "Mandarin", "Spanish": "Spanish", "Portuguese and Brazilian": "Portuguese",
	"Romanian": "Romanian", "Greek and Cypriot": "Greek", "Ukrainian, in Cyrillic": "Ukrainian", "Greek, in Greek letters": "Greek",
	"Arabic, in Arabic letters": "Arabic", "Hindi, in Devanagari": "Hindi", "Chinese, in Chinese characters": "Mandarin",
}

// LanguageOf is a language that somebody with a first name may speak besides
// English, or empty.
func LanguageOf(first string) string {
	for _, o := range origins {
		if slices.Contains(o.First, first) {
			return languages[o.Name]
		}
	}
	return ""
}

// The first names of which most people take a gender for granted. Of the others
// the sample says nothing.
var (
	women = list("Alice Amber Beth Carol Dawn Ellie Grace Hannah Holly Jade Karen Leanne Lucy Molly Pam Ruth Shelley Tina Tracy Wendy " +
		"Aoife Bríd Eimear Fionnuala Niamh Orla Róisín Siobhán Ailsa Catriona Eilidh Fiona Isla Kirsty Lorna Shona " +
		"Angharad Bethan Carys Ffion Mair Rhiannon Siân Agnieszka Ewa Kasia Magda Żaneta Amaka Ngozi Zainab Abena Akosua Esi " +
		"Beverley Keisha Marcia Paulette Tamika Anjali Meena Neha Priya Sunita Asma Nasreen Saima Khadija Layla Mariam Rania Yasmin " +
		"Elif Tülay Asha Hodan Sahra Hương Lan Meiling Yuting Dolores Lucía Nuria Pilar Fátima Inês Luísa Ileana Eleni Ingrid")
	men = list("Ben Callum Dan Frank Gary Harry Jack Kyle Liam Mark Mick Nick Pete Rob Steve Stu Tom Brendan Declan Eoin Fergal Seán " +
		"Angus Ewan Fergus Hamish Rory Dafydd Emyr Gethin Huw Owain Rhodri Bartosz Jakub Krzysztof Łukasz Michał Paweł Piotr Tomasz " +
		"Chidi Emeka Tunde Kofi Kwame Yaw Clive Delroy Errol Leroy Winston Gurpreet Surinder Deepak Manoj Rohan Sanjay Vikram " +
		"Bilal Imran Tariq Yusuf Bassel Hassan Nabil Omar Tarek Hakan Kerem Mehmet Abdi Khalid Dawit Dũng Minh Tuấn Haoran Weijie " +
		"Andrés Esteban Óscar Raúl Caio João Rui Bogdan Mihai Andreas Willem Jörg Bjørn Søren Jiří")
)

// GenderOf is how somebody with a first name may describe themselves, or empty.
func GenderOf(first string) string {
	switch {
	case slices.Contains(women, first):
		return "Woman"
	case slices.Contains(men, first):
		return "Man"
	}
	return ""
}
