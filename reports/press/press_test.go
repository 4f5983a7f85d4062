package press

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/dossier/riverside"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/reports"
)

var lately = data.UsualPeriod(riverside.Today)

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestTheSheetNumbersTheExpectedAsTheRegisterDoes(t *testing.T) {
	riverside.View(t, func(r *store.Reader) error {
		s, err := sessionSheet(r, Order{About: riverside.Tonight.ID, Names: data.FullNames})
		if err != nil {
			return err
		}
		var names []string
		for _, p := range s.Expected {
			names = append(names, s.Names.Of(p))
		}
		same(t, "numbered people", names, []string{"Dana Kowalska", "Sam Tanner"})
		same(t, "group", s.Group.Name, "Thursday group")
		if s.WalkIns == 0 {
			t.Error("there are no lines for walk-ins")
		}
		return nil
	})
}

func TestTheSummaryHoldsEverybodyMarkedAndKnowsFirstTimers(t *testing.T) {
	riverside.View(t, func(r *store.Reader) error {
		s, err := sessionSummary(r, Order{About: riverside.LastWeek.ID, Names: data.FirstAndInitial})
		if err != nil {
			return err
		}
		got := make(map[string]data.Status)
		for _, row := range s.Register.Rows {
			got[s.Names.Of(row.Person)] = row.Mark.Status
		}
		same(t, "marks", got, map[string]data.Status{
			"Big Tony": data.Present, "Dana K.": data.Present, "Sam T.": data.Absent,
		})
		same(t, "first-timers here", s.Register.Counts().FirstTimer, 1)
		return nil
	})
}

func TestTheReviewGathersOnlyThePersonsOwn(t *testing.T) {
	riverside.View(t, func(r *store.Reader) error {
		a, err := attendanceReview(r, Order{About: riverside.Dana.ID, Period: lately, Names: data.FirstAndInitial})
		if err != nil {
			return err
		}
		got := make(map[data.ID]bool)
		for _, m := range a.Meetings {
			got[m.ID] = true
		}
		same(t, "meetings up to the end of the period", got, map[data.ID]bool{
			riverside.LongAgo.ID: true, riverside.LastWeek.ID: true, riverside.Tonight.ID: true, riverside.AsGuest.ID: true,
		})
		for _, m := range a.Marks {
			if m.Person != riverside.Dana.ID {
				t.Errorf("a riverside.Mark of somebody else: %v", m)
			}
		}
		for _, m := range a.Memberships {
			if m.Person != riverside.Dana.ID {
				t.Errorf("a riverside.Membership of somebody else: %v", m)
			}
		}
		same(t, "mentor", a.Mentor.First, "Ruth")
		same(t, "contacts", a.Contacts, []data.Contact{riverside.WithRuth})
		return nil
	})
}

func TestTheReviewOfSomebodyWithoutAMentorNamesNone(t *testing.T) {
	riverside.View(t, func(r *store.Reader) error {
		a, err := attendanceReview(r, Order{About: riverside.Tony.ID, Period: lately, Names: data.FirstAndInitial})
		if err != nil {
			return err
		}
		same(t, "mentor", a.Mentor, data.Person{})
		same(t, "pair", a.Pair, data.Pair{})
		return nil
	})
}

func TestWhatIsNotThereIsSaid(t *testing.T) {
	riverside.View(t, func(r *store.Reader) error {
		for what, read := range map[string]func() error{
			"sheet": func() error {
				_, err := sessionSheet(r, Order{About: riverside.ID(99), Names: data.FullNames})
				return err
			},
			"summary": func() error {
				_, err := sessionSummary(r, Order{About: riverside.ID(99), Names: data.FullNames})
				return err
			},
			"review": func() error {
				_, err := attendanceReview(r, Order{About: riverside.ID(99), Period: data.Span{}, Names: data.FullNames})
				return err
			},
		} {
			if err := read(); store.KindOf(err) != store.NotFound {
				t.Errorf("%s: %v, want not found", what, err)
			}
		}
		return nil
	})
}

func TestThePackGathersTheMentorsOwnMenteesAlone(t *testing.T) {
	riverside.View(t, func(r *store.Reader) error {
		c, err := caseloadPack(r, Order{About: riverside.Ruth.ID, Period: lately, Today: riverside.Today, Names: data.FirstAndInitial})
		if err != nil {
			return err
		}
		same(t, "the mentees told of", menteesInPack(c), []data.ID{riverside.Dana.ID})
		same(t, "contacts", c.View.Mentees[0].Contacts, []data.Contact{riverside.WithRuth})
		same(t, "last seen", c.View.Mentees[0].Attendance.LastSeen(), riverside.LastWeek.Date)

		c, err = caseloadPack(r, Order{About: riverside.Omar.ID, Period: lately, Today: riverside.Today, Names: data.FirstAndInitial})
		same(t, "the mentees told of in Omar's", menteesInPack(c), []data.ID{riverside.Sam.ID})
		return err
	})
}

func TestTheLogGathersWhomAMentorWalksAlongsideNow(t *testing.T) {
	riverside.View(t, func(r *store.Reader) error {
		l, err := contactLog(r, Order{About: riverside.Omar.ID, Names: data.FullNames})
		if err != nil {
			return err
		}
		same(t, "mentees", l.Mentees, []data.Person{riverside.Sam})
		same(t, "the mentees told of", menteesInLog(l), []data.ID{riverside.Sam.ID})
		if l.Entries == 0 {
			t.Error("there is nothing to fill in")
		}
		l, err = contactLog(r, Order{About: riverside.Tony.ID, Names: data.FullNames})
		same(t, "the mentees told of in Tony's", menteesInLog(l), []data.ID(nil))
		return err
	})
}

func TestTheRegisterGathersAllPairsAndTheContactsOfTheLiveOnes(t *testing.T) {
	riverside.View(t, func(r *store.Reader) error {
		p, err := pairRegister(r, Order{Today: riverside.Today, Names: data.FirstAndInitial})
		if err != nil {
			return err
		}
		same(t, "pairs", len(p.Pairs), 3)
		same(t, "contacts", p.Contacts, []data.Contact{riverside.WithRuth})
		same(t, "ends told of", p.Ended, lately)
		return nil
	})
}

func TestAPaperAboutNobodyThereIsNotGathered(t *testing.T) {
	riverside.View(t, func(r *store.Reader) error {
		_, pack := caseloadPack(r, Order{About: riverside.ID(99), Period: data.Span{}, Today: riverside.Today, Names: data.FullNames})
		_, log := contactLog(r, Order{About: riverside.ID(99), Names: data.FullNames})
		for what, err := range map[string]error{"pack": pack, "log": log} {
			if store.KindOf(err) != store.NotFound {
				t.Errorf("%s: %v, want not found", what, err)
			}
		}
		return nil
	})
}

func TestEveryDocumentThatIsOfferedIsMade(t *testing.T) {
	about := map[reports.Subject]data.ID{
		reports.AboutMeeting: riverside.LastWeek.ID, reports.AboutPerson: riverside.Dana.ID, reports.AboutMentor: riverside.Ruth.ID,
		reports.AboutGroup: riverside.Thursday.ID,
	}
	want := map[string][]data.ID{
		reports.SessionSheetKey: {riverside.LastWeek.ID, riverside.Dana.ID, riverside.Sam.ID}, reports.SessionSummaryKey: {riverside.LastWeek.ID},
		reports.AttendanceReviewKey: {riverside.Dana.ID}, reports.CaseloadPackKey: {riverside.Ruth.ID, riverside.Dana.ID},
		reports.ContactLogKey: {riverside.Ruth.ID, riverside.Dana.ID}, reports.PairRegisterKey: nil,
		reports.AttendanceSlipKey:   {riverside.Dana.ID},
		reports.ConsentFormKey:      {riverside.Dana.ID},
		reports.CertificateKey:      {riverside.Dana.ID},
		reports.PersonRecordKey:     {riverside.Dana.ID},
		reports.ProgrammeSummaryKey: nil,
		reports.AuditTrailKey:       nil,
		reports.GridKey:             {riverside.Thursday.ID, riverside.Tony.ID, riverside.Dana.ID, riverside.Sam.ID},
	}
	riverside.View(t, func(r *store.Reader) error {
		for _, d := range reports.Documents {
			made, err := Make(r, Order{
				Key: d.Key, About: about[d.About], Period: lately, Today: riverside.Today, Honour: data.Honour{Group: riverside.Thursday.ID},
			})
			if err != nil {
				t.Errorf("%s: %v", d.Key, err)
				continue
			}
			same(t, "whom the "+d.Key+" is about", made.About, want[d.Key])
			if len(made.Model.Layout(reports.Options{Printed: riverside.Today}).Pages) == 0 {
				t.Errorf("%s has no page", d.Key)
			}
		}
		for _, key := range []string{reports.CaseloadPackKey, reports.ContactLogKey} {
			var is *data.Invalid
			if _, err := Make(r, Order{Key: key, About: riverside.Dana.ID, Period: lately, Today: riverside.Today}); !errors.As(err, &is) || is.Field != "mentor" {
				t.Errorf("%s of a mentee: %v", key, err)
			}
		}
		if _, err := Make(r, Order{Key: "passport"}); err == nil {
			t.Error("a document that there is not is made")
		}
		return nil
	})
	if len(makers) != len(reports.Documents) {
		t.Errorf("%d documents can be made, %d are offered", len(makers), len(reports.Documents))
	}
}

func TestNoDocumentHoldsWhatAnotherPairHasWritten(t *testing.T) {
	records := riverside.Signed(sample.Make(sample.Config{Seed: 4, People: 90, Years: 1, Today: riverside.Today}))
	read := 0
	riverside.With(t, records, func(r *store.Reader) error {
		for _, p := range records.People {
			o := Order{About: p.ID, Today: riverside.Today}
			pack, err := caseloadPack(r, o)
			if err != nil {
				return err
			}
			read += riverside.Foreign(t, "the caseload pack", pack, data.MenteesOf(records.Pairs, p.ID))
			review, err := attendanceReview(r, o)
			if err != nil {
				return err
			}
			current, _ := data.CurrentPair(records.Pairs, p.ID)
			read += riverside.Foreign(t, "the review of a mentee", review, []data.Pair{current})
		}
		return nil
	})
	if read == 0 {
		t.Error("nothing that a pair wrote was read: this proves nothing")
	}
}

func TestTheNumbersOnPaperStayThoseThatWerePrinted(t *testing.T) {
	s := riverside.Programme(t, data.Records{
		People: []data.Person{riverside.Dana, riverside.Sam, riverside.Tony}, Groups: []data.Group{riverside.Thursday},
		Memberships: []data.Membership{
			riverside.Membership(riverside.Thursday, riverside.Dana), riverside.Membership(riverside.Thursday, riverside.Sam),
		},
		Meetings: []data.Meeting{riverside.Tonight},
	})
	look := func() (sheet data.Sheet, made Made) {
		t.Helper()
		if err := s.View(func(r *store.Reader) (err error) {
			o := Order{Key: reports.SessionSheetKey, About: riverside.Tonight.ID, Today: riverside.Today}
			if made, err = Make(r, o); err != nil {
				return err
			}
			in, err := sessionSheet(r, o)
			if err != nil {
				return err
			}
			var rows []data.RegisterRow
			for _, p := range in.Expected {
				rows = append(rows, data.RegisterRow{Person: p, Expected: true})
			}
			sheet, err = SheetOf(r, data.Register{Meeting: in.Meeting, Rows: rows})
			return err
		}); err != nil {
			t.Fatal(err)
		}
		return sheet, made
	}
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	named := func(people []data.Person) (names []string) {
		for _, p := range people {
			names = append(names, p.First)
		}
		return names
	}

	sheet, made := look()
	same(t, "before it is printed", []any{named(sheet.People), sheet.Printed}, []any{[]string{"Dana", "Sam"}, data.Date(0)})
	do(s.RecordPrinted(reports.SessionSheetKey, made.About))
	do(s.RecordPrinted(reports.SessionSummaryKey, []data.ID{riverside.Tonight.ID}))
	do(s.RecordPrinted(reports.SessionSheetKey, []data.ID{riverside.LastWeek.ID, riverside.Tony.ID})) // another meeting's

	if _, err := s.AddPerson(riverside.Amira, store.Joining{Group: riverside.Thursday.ID, On: riverside.Today}); err != nil {
		t.Fatal(err)
	}
	sheet, _ = look()
	same(t, "once Amira has joined", []any{named(sheet.People), named(sheet.Added), sheet.Printed},
		[]any{[]string{"Dana", "Sam"}, []string{"Amira"}, riverside.Today})

	do(s.MergePeople(riverside.Tony.ID, riverside.Sam.ID))
	sheet, _ = look()
	same(t, "once Sam turned out to be Big Tony", sheet.People[1].ID, riverside.Tony.ID)

	_, made = look()
	do(s.RecordPrinted(reports.SessionSheetKey, made.About))
	sheet, _ = look()
	same(t, "printed again", []int{len(sheet.People), len(sheet.Added)}, []int{3, 0})
}
