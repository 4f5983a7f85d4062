package dossier_test

import (
	"encoding/json"
	"strings"
	"testing"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/sample"
	"alongside/data/store"
)

func TestAMentorsViewGathersTheirOwnMenteesAlone(t *testing.T) {
	view(t, func(r *store.Reader) error {
		v, err := dossier.ForMentor(r, ruth.ID, today)
		if err != nil {
			return err
		}
		same(t, "mentor", v.Mentor.First, "Ruth")
		if len(v.Mentees) != 1 {
			t.Fatalf("Ruth sees %d mentees", len(v.Mentees))
		}
		got := v.Mentees[0]
		same(t, "mentee", got.Person.First, "Dana")
		same(t, "contacts", got.Contacts, []data.Contact{withRuth})
		var met []data.ID
		for _, visit := range got.Attendance.Visits {
			met = append(met, visit.Meeting.ID)
		}
		same(t, "meetings", met, []data.ID{longAgo.ID, asGuest.ID, lastWeek.ID})
		return nil
	})
}

func TestWhoIsNoMentorSeesNobody(t *testing.T) {
	view(t, func(r *store.Reader) error {
		v, err := dossier.ForMentor(r, dana.ID, today)
		if err != nil {
			return err
		}
		same(t, "mentees", v.Mentees, []data.MenteeView(nil))
		if _, err := dossier.ForMentor(r, id(99), today); store.KindOf(err) != store.NotFound {
			t.Errorf("somebody who is not there: %v", err)
		}
		return nil
	})
}

// signed writes into every text that a pair has left the pair's id.
func signed(r data.Records) data.Records {
	for i, p := range r.Pairs {
		for j := range p.Steps {
			r.Pairs[i].Steps[j].Note = "by " + p.ID.String()
		}
	}
	for i, c := range r.Contacts {
		if !c.Pair.IsZero() {
			r.Contacts[i].Note, r.Contacts[i].Themes = "by "+c.Pair.String(), "by "+c.Pair.String()
		} else {
			r.Contacts[i].Note = "by a facilitator"
		}
	}
	for i, g := range r.Goals {
		for j, c := range g.History {
			r.Goals[i].History[j].Note = "by " + c.Pair.String()
		}
	}
	return r
}

func TestOfAWholeProgrammeNobodyReadsWhatAnotherPairHasWritten(t *testing.T) {
	records := signed(sample.Make(sample.Config{Seed: 4, People: 90, Years: 1, Today: today}))
	written, read := 0, 0
	with(t, records, func(r *store.Reader) error {
		for _, p := range records.People {
			v, err := dossier.ForMentor(r, p.ID, today)
			if err != nil {
				return err
			}
			own := data.MenteesOf(records.Pairs, p.ID)
			read += foreign(t, "the view of a mentor", v, own)
			written += len(own)
			pack, err := dossier.ForCaseloadPack(r, p.ID, data.Span{}, today, data.FirstAndInitial)
			if err != nil {
				return err
			}
			foreign(t, "the caseload pack", pack, own)
			a, err := dossier.ForAttendanceReview(r, p.ID, data.Span{}, data.FirstAndInitial)
			if err != nil {
				return err
			}
			current, _ := data.CurrentPair(records.Pairs, p.ID)
			foreign(t, "the review of a mentee", a, []data.Pair{current})
		}
		return nil
	})
	if written == 0 || read == 0 {
		t.Errorf("%d pairs, of which %d texts were read: this proves nothing", written, read)
	}
}

// foreign reports texts of other pairs than the given ones, and counts theirs.
func foreign(t *testing.T, where string, v any, own []data.Pair) (read int) {
	t.Helper()
	raw, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	for _, p := range own {
		read += strings.Count(text, "by "+p.ID.String())
		text = strings.ReplaceAll(text, "by "+p.ID.String(), "")
	}
	if at := strings.Index(text, `"by `); at >= 0 {
		t.Errorf("%s holds %.60s…", where, text[at:])
	}
	return read
}
