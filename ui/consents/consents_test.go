package consents_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/consents"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

var (
	today = data.DateOf(uitest.Evening)
	dana  = data.Person{ID: data.NewID(), First: "Dana", Last: "Kowalska", Roles: data.Mentee}
)

// room is a screen with nothing but Dana's consents.
type room struct {
	*uitest.Host
	t    *testing.T
	list *consents.List
}

func (r *room) Content() fyne.CanvasObject { return kit.Scroll(r.list.Content()) }
func (r *room) Focus() fyne.Focusable      { return nil }
func (r *room) Show(screen.Location)       { r.Refresh(store.Change{}) }

func (r *room) Refresh(store.Change) {
	r.list.Show(consents.Shown{Person: dana.ID, Name: "Dana K.", Consents: r.stored(), Today: today})
}

func (r *room) stored() (all []data.Consent) {
	r.t.Helper()
	r.Stored(func(reader *store.Reader) (err error) {
		all, err = reader.ConsentsOf(dana.ID)
		return err
	})
	return all
}

func open(t *testing.T, all ...data.Consent) *room {
	t.Helper()
	for i := range all {
		all[i].ID, all[i].Person, all[i].Purpose = data.NewID(), dana.ID, "a report"
	}
	r := &room{Host: uitest.New(t, data.Records{People: []data.Person{dana}, Consents: all}), t: t}
	r.list = consents.New(r.Host)
	r.Host.Show(r, screen.Location{})
	return r
}

func court(from, until int) data.Consent {
	return data.Consent{Recipient: "County Court", Span: data.Span{From: today.AddDays(from), Until: today.AddDays(until)}}
}

// narrow leaves no room beside the list.
func (r *room) narrow() { r.Window().Resize(fyne.NewSize(720, 640)) }

func TestAConsentIsRecordedBesideTheListOrInADialog(t *testing.T) {
	t.Run("beside", func(t *testing.T) {
		r := open(t)
		r.WantSeen("A new consent", "Without a consent that holds, nothing about Dana K. leaves the programme.")
		r.WantUnseen("Record a consent")
		r.Window().Canvas().FocusNext()
		r.wantRecorded()
		r.Type("A") // the next one
		r.Tap("Cancel")
		if r.list.Drafted() {
			t.Error("what was cancelled is a draft still")
		}
	})
	t.Run("in a dialog", func(t *testing.T) {
		r := open(t)
		r.narrow()
		r.WantUnseen("A new consent")
		r.Tap("Record a consent")
		r.wantRecorded()
	})
}

// wantRecorded writes a consent from the first field on.
func (r *room) wantRecorded() {
	t := r.t
	t.Helper()
	r.Type("Harbour Housing")
	next := r.Window().Canvas().FocusNext
	next() // what
	r.Press(fyne.KeyLeft)
	next()
	r.WantUnseen("may be told that")
	r.Type("a flat application")
	r.WantSeen("Harbour Housing may be told that Dana K. comes, until 19 February 2027, for a flat application.")
	r.Tap("Record the consent")
	got := r.stored()
	if len(got) != 1 {
		t.Fatalf("stored %+v", got)
	}
	want := data.Consent{
		ID: got[0].ID, Person: dana.ID, Recipient: "Harbour Housing", Scope: data.ScopeComes, Purpose: "a flat application",
		Span: data.Span{From: today, Until: today.AddMonths(3)},
	}
	if got[0] != want {
		t.Errorf("stored %+v, want %+v", got[0], want)
	}
	r.WantSeen("Live", "Harbour Housing", "That they come, for a flat application", "On paper", "no slip made")
}

func TestAllThatIsMissingOfAConsentIsMarked(t *testing.T) {
	r := open(t)
	r.Tap("Record the consent")
	r.WantSeen("Say who may be told", "Say what it is for")
	r.Window().Canvas().FocusNext()
	for range 3 { // to the first day
		r.Window().Canvas().FocusNext()
	}
	r.Type("x") // no date
	r.Tap("Record the consent")
	r.WantSeen("Say who may be told", "Say what it is for", "Write it like")
	r.WantUnseen("not a date")
	if got := r.stored(); len(got) != 0 {
		t.Errorf("stored %+v", got)
	}
}

func TestWhatIsMissingOfAConsentIsSaidInThePlace(t *testing.T) {
	for _, narrow := range []bool{false, true} {
		r := open(t)
		if narrow {
			r.narrow()
			r.Tap("Record a consent")
		}
		r.Tap("Record the consent")
		r.WantSeen("Say who may be told", "Please look at what is marked.")
		if got := r.stored(); len(got) != 0 {
			t.Errorf("stored %+v", got)
		}
		if !narrow {
			r.Window().Canvas().FocusNext()
		}
		r.Type("C")
		r.WantUnseen("Say who may be told")
		for range 2 { // to what it is for
			r.Window().Canvas().FocusNext()
		}
		r.Type("W")
		r.WantUnseen("Say what it is for", "Please look at what is marked.")
	}
}

// What is being written is there still when something else was read anew, or
// somebody else's page was looked at, and is not thrown away unasked.
func TestAConsentThatIsBeingWrittenIsKept(t *testing.T) {
	r := open(t, court(-1, 12))
	for first := false; !first; { // past what can be done with the one that there is
		r.Window().Canvas().FocusNext()
		_, first = r.Window().Canvas().Focused().(*kit.Entry)
	}
	r.Type("Harbour Housing")
	r.Refresh(store.Change{})
	r.WantSeen("Harbour Housing")
	r.list.Show(consents.Shown{Person: data.NewID(), Name: "Sam T.", Today: today})
	r.WantUnseen("Harbour Housing")
	if !r.list.Drafted() {
		t.Error("nobody is asked before it is lost")
	}
	r.Refresh(store.Change{})
	r.WantSeen("Harbour Housing")
	r.Tap("Renew")
	r.WantSeen("It is not stored yet.")
	r.Tap("Go on typing")
	r.WantSeen("Harbour Housing")
	r.Tap("Renew")
	r.Tap("Close without saving")
	r.WantUnseen("Harbour Housing")
	r.Tap("Record the consent")
	if got := r.stored(); len(got) != 2 || got[0].Recipient != "County Court" || got[1].Recipient != "County Court" {
		t.Errorf("stored %+v", got)
	}
}

func TestWhatIsWrittenIsPrintedToBeSignedAndStaysThere(t *testing.T) {
	r := open(t)
	r.Window().Canvas().FocusNext()
	r.Type("Harbour Housing")
	r.Tap("Print to sign")
	want := data.Consent{Person: dana.ID, Recipient: "Harbour Housing", Span: data.Span{From: today, Until: today.AddMonths(3)}}
	if got := r.Places; len(got) != 1 || got[0] != (screen.Location{Screen: screen.Documents, Document: reports.ConsentFormKey, ID: dana.ID, Consent: want}) {
		t.Errorf("led to %+v", got)
	}
	r.WantSeen("Harbour Housing")
	if got := r.stored(); len(got) != 0 {
		t.Errorf("stored %+v before it is signed", got)
	}
	for range 3 { // to the first day
		r.Window().Canvas().FocusNext()
	}
	r.Type("x") // no date
	r.Tap("Print to sign")
	r.WantSeen("Please look at what is marked.")
	if len(r.Places) != 1 {
		t.Error("a form was printed with a date that is none")
	}
}

func TestAConsentSaysHowItStands(t *testing.T) {
	withdrawn := court(-30, 40)
	withdrawn.Withdrawn = today.AddDays(-2)
	for name, c := range map[string]struct {
		consent data.Consent
		want    string
	}{
		"live":                {court(-1, 90), "Until 17 February 2027"},
		"runs out in 12 days": {court(-1, 12), "Runs out in 12 days"},
		"runs out in a day":   {court(-1, 1), "Runs out in 1 day"},
		"runs out today":      {court(-1, 0), "Runs out today"},
		"ran out":             {court(-9, -1), "Ran out 18 November"},
		"to come":             {court(3, 9), "From 22 November on"},
		"withdrawn":           {withdrawn, "Withdrawn 17 November"},
	} {
		t.Run(name, func(t *testing.T) { open(t, c.consent).WantSeen("County Court", c.want) })
	}
}

func TestAConsentIsWithdrawnAfterAQuestionAndStays(t *testing.T) {
	r := open(t, court(-10, 90))
	r.FromMenu("More about this consent", "Withdraw")
	r.WantSeen("County Court may be told nothing more about Dana K.")
	if r.stored()[0].Withdrawn != 0 {
		t.Fatal("withdrawn before the answer")
	}
	r.Press(fyne.KeyEscape)
	if r.stored()[0].Withdrawn != 0 {
		t.Fatal("withdrawn by Escape")
	}
	r.FromMenu("More about this consent", "Withdraw")
	r.Press(fyne.KeyReturn)
	if got := r.stored(); len(got) != 1 || got[0].Withdrawn != today {
		t.Errorf("stored %+v", got)
	}
	r.WantSeen("Ended", "Withdrawn 19 November")
	r.Tap("More about this consent")
	menu := r.Window().Canvas().Focused().(*kit.RowList)
	if menu.Row(0) == nil || menu.Row(1) != nil {
		t.Error("what is withdrawn can be renewed, and nothing else")
	}
	r.Press(fyne.KeyEscape)
}

func TestAConsentThatHasRunOutIsRenewedAsANewOne(t *testing.T) {
	r := open(t, court(-90, -1))
	r.FromMenu("More about this consent", "Renew")
	r.Tap("Record the consent")
	got := r.stored()
	if len(got) != 2 || got[0].Recipient != got[1].Recipient || got[0].Purpose != got[1].Purpose {
		t.Errorf("stored %+v", got)
	}
	r.WantSeen("Until 19 February", "Ran out 18 November")
}

func TestPictures(t *testing.T) {
	withdrawn := court(-30, 40)
	withdrawn.Withdrawn = today.AddDays(-2)
	r := open(t, court(-1, 90), court(-5, 12), withdrawn)
	r.Window().Resize(fyne.NewSize(1008, 640))
	r.Tap("Renew")
	r.Picture("consents-beside")
	r.Tap("Cancel")
	r.Window().Resize(fyne.NewSize(720, 640))
	r.Picture("consents")
	r.Tap("Record a consent")
	r.Picture("consents-record")
}
