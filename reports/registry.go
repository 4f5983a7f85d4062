package reports

// Document is a kind of document that can be made.
type Document struct {
	// Key is its name on the command line and in files: "session-sheet".
	Key string
	// Title and For are English texts to translate: what it is called, and
	// who it is for.
	Title, For string
	// About says what has to be chosen to make it.
	About Subject
	// Period says that it covers a stretch of days, which is chosen as well.
	Period bool
}

// Subject is what a document is about.
type Subject uint8

// The subjects.
const (
	AboutMeeting   Subject = iota // one meeting
	AboutPerson                   // one person
	AboutMentor                   // one mentor and those whom they walk alongside
	AboutProgramme                // the whole programme: nothing is chosen
)

// OfPerson reports whether somebody has to be chosen, a mentor or anybody.
func (s Subject) OfPerson() bool { return s == AboutPerson || s == AboutMentor }

// Keys of the documents.
const (
	SessionSheetKey     = "session-sheet"
	SessionSummaryKey   = "session-summary"
	AttendanceReviewKey = "attendance-review"
	CaseloadPackKey     = "caseload-pack"
	ContactLogKey       = "contact-log"
	PairRegisterKey     = "pair-register"
)

// Documents lists the documents in the order in which they are offered.
var Documents = [...]Document{
	{SessionSheetKey, "Session sheet", "For the door, before a meeting", AboutMeeting, false},
	{SessionSummaryKey, "Session summary", "For the folder, after a meeting", AboutMeeting, false},
	{AttendanceReviewKey, "Attendance review", "For a mentor, about one mentee", AboutPerson, true},
	{CaseloadPackKey, "Caseload pack", "For a mentor, all mentees", AboutMentor, true},
	{ContactLogKey, "One-to-one log", "For a mentor, to fill in by hand", AboutMentor, false},
	{PairRegisterKey, "Pair register", "For the programme lead", AboutProgramme, false},
}

// DocumentByKey finds a document by its key.
func DocumentByKey(key string) (Document, bool) {
	for _, d := range Documents {
		if d.Key == key {
			return d, true
		}
	}
	return Document{}, false
}
