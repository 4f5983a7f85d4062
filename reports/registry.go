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
}

// Subject is what a document is about.
type Subject uint8

// The subjects.
const (
	AboutMeeting Subject = iota // one meeting
	AboutPerson                 // one person, over a period
)

// Keys of the documents.
const (
	SessionSheetKey     = "session-sheet"
	SessionSummaryKey   = "session-summary"
	AttendanceReviewKey = "attendance-review"
)

// Documents lists the documents in the order in which they are offered.
var Documents = [...]Document{
	{SessionSheetKey, "Session sheet", "For the door, before a meeting", AboutMeeting},
	{SessionSummaryKey, "Session summary", "For the folder, after a meeting", AboutMeeting},
	{AttendanceReviewKey, "Attendance review", "For a mentor, about one mentee", AboutPerson},
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
