package reports

// Document is a kind of document that can be made.
type Document struct {
	// Key is its name on the command line and in files: "session-sheet".
	Key string
	// Under, Title and For are English texts to translate: the head that it is
	// listed under, what it is called, and in more words who it is for.
	Under, Title, For string
	// About says what has to be chosen to make it.
	About Subject
	// Period says that it covers a stretch of days, which is chosen as well.
	Period bool
	// Recipient says that it leaves the programme: whom it goes to is chosen, and
	// on which dates the person was there, and a consent has to cover it.
	Recipient bool
	// Figures says that it is made of figures: they can be those of one group
	// alone, and can be had as CSV as well.
	Figures bool
	// Themself says that it goes to the person whom it is about, and to nobody
	// else: it needs no consent.
	Themself bool
	// Everything says that it is all that is held about them: it can be had for a
	// computer as well, and has to be handed to nobody else by mistake.
	Everything bool
	// Asks says that it asks them for a consent, and that what it asks for may be
	// filled in.
	Asks bool
	// Leads says that it is for leads alone, and not offered to others.
	Leads bool
	// Honour says that it is of something that the person came to, which is chosen,
	// as is the name on it.
	Honour bool
}

// Subject is what a document is about.
type Subject uint8

// The subjects.
const (
	AboutMeeting   Subject = iota // one meeting
	AboutPerson                   // one person
	AboutMentor                   // one mentor and those whom they walk alongside
	AboutGroup                    // one group
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
	AttendanceSlipKey   = "attendance-slip"
	ProgrammeSummaryKey = "programme-summary"
	GridKey             = "grid"
	PersonRecordKey     = "one-person-record"
	CertificateKey      = "certificate"
	ConsentFormKey      = "consent-form"
	AuditTrailKey       = "audit-trail"
)

// The heads under which the documents are listed, by who gets them.
const (
	forTheFolder   = "For the door and the folder"
	forMentors     = "For mentors"
	forThePerson   = "For the person"
	forOthers      = "For others"
	forTheTrustees = "For trustees and the lead"
)

// Documents lists the documents in the order in which they are offered, those
// under one head together.
var Documents = [...]Document{
	{Key: SessionSheetKey, Under: forTheFolder, Title: "Session sheet", For: "For the door, before a meeting", About: AboutMeeting},
	{Key: SessionSummaryKey, Under: forTheFolder, Title: "Session summary", For: "For the folder, after a meeting", About: AboutMeeting},
	{Key: GridKey, Under: forTheFolder, Title: "Grid of a term", For: "For the folder, week by week", About: AboutGroup, Period: true},
	{Key: AttendanceReviewKey, Under: forMentors, Title: "Attendance review", For: "For a mentor, about one mentee", About: AboutPerson, Period: true},
	{Key: CaseloadPackKey, Under: forMentors, Title: "Caseload pack", For: "For a mentor, all mentees", About: AboutMentor, Period: true},
	{Key: ContactLogKey, Under: forMentors, Title: "One-to-one log", For: "For a mentor, to fill in by hand", About: AboutMentor},
	{Key: CertificateKey, Under: forThePerson, Title: "Certificate", For: "For the person, to keep", About: AboutPerson, Themself: true, Honour: true},
	{Key: ConsentFormKey, Under: forThePerson, Title: "Consent form", For: "For the person, to sign", About: AboutPerson, Themself: true, Asks: true},
	{Key: PersonRecordKey, Under: forThePerson, Title: "One-person record", For: "For the person who asked", About: AboutPerson, Themself: true, Everything: true},
	{Key: AttendanceSlipKey, Under: forOthers, Title: "Attendance slip", For: "For a court or an employer", About: AboutPerson, Recipient: true},
	{Key: ProgrammeSummaryKey, Under: forTheTrustees, Title: "Programme summary", For: "For trustees and funders", About: AboutProgramme, Period: true, Figures: true},
	{Key: PairRegisterKey, Under: forTheTrustees, Title: "Pair register", For: "For the programme lead", About: AboutProgramme},
	{Key: AuditTrailKey, Under: forTheTrustees, Title: "Audit trail", For: "For the programme lead", About: AboutProgramme, Period: true, Leads: true},
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
