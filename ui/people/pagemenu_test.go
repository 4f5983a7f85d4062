package people_test

import (
	"testing"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/screen"
)

func TestFromAPageEveryDocumentAboutThePersonIsNear(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	for label, key := range map[string]string{
		"Certificate": reports.CertificateKey, "Attendance slip": reports.AttendanceSlipKey,
		"One-person record": reports.PersonRecordKey,
	} {
		r.visit(p.dana)
		r.FromMenu("More", label)
		want := screen.Location{Screen: screen.Documents, ID: p.dana, Document: key}
		if at := r.Places[len(r.Places)-1]; at != want {
			t.Errorf("%s leads to %v", label, at)
		}
		for _, d := range reports.Documents {
			if d.Key == key && d.Title != label {
				t.Errorf("%q is called %q among the documents", label, d.Title)
			}
		}
	}
}

func TestWhatIsRareStandsInTheMenuOfAPage(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	for label, seen := range map[string]string{
		"Away for a while":                 "How it counts",
		"Leave the group, or join another": "Leave the group",
		"Same person as somebody else":     "The same person twice",
		"Record a consent":                 "Who may be told",
	} {
		r.visit(p.dana)
		r.FromMenu("More", label)
		r.WantSeen(seen)
		r.Press("Escape")
	}
}

func TestAMilestoneThatIsReachedOffersItsCertificate(t *testing.T) {
	p := newProgramme(P)
	p.People[0].RecoveryDates, p.People[0].ShareMilestones = []data.Date{today.AddDays(-40)}, true
	p.People[1].RecoveryDates = []data.Date{today.AddDays(-40)}
	r := enter(t, p.Records)
	r.visitTab(p.ruth, inPath)
	r.WantUnseen("Certificate")
	r.visitTab(p.dana, inPath)
	r.Tap("Certificate")
	want := screen.Location{Screen: screen.Documents, ID: p.dana, Document: reports.CertificateKey}
	if at := r.Places[len(r.Places)-1]; at != want {
		t.Errorf("it leads to %v", at)
	}
}

func TestARequestToSeeTheirRecordIsNotedAndAnsweredFromTheMenu(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.visit(p.dana)
	r.FromMenu("More", "They asked to see their record")
	r.Tap("Note it")
	requests := func() (all []data.AccessRequest) {
		if err := r.Store().View(func(reader *store.Reader) (err error) {
			all, err = reader.RequestsOf(p.dana)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		return all
	}
	if all := requests(); len(all) != 1 || all[0].Asked != today || !all[0].Open() {
		t.Fatalf("%+v", all)
	}
	r.FromMenu("More", "Handed over what they asked for")
	r.Tap("Note it")
	if all := requests(); len(all) != 1 || all[0].Handed != today {
		t.Errorf("%+v", all)
	}
}

func TestErasingIsReachedFromTheMenu(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.visit(p.dana)
	r.FromMenu("More", "Erase Dana K.…")
	want := screen.Location{Screen: screen.People, ID: p.dana, Part: screen.Erase}
	if at := r.Places[len(r.Places)-1]; at != want {
		t.Errorf("it leads to %v", at)
	}
}
