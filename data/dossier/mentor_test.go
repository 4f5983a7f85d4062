package dossier_test

import (
	"testing"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/dossier/riverside"
	"alongside/data/sample"
	"alongside/data/store"
)

func TestAMentorsViewGathersTheirOwnMenteesAlone(t *testing.T) {
	riverside.View(t, func(r *store.Reader) error {
		v, err := dossier.ForMentor(r, riverside.Ruth.ID, riverside.Today)
		if err != nil {
			return err
		}
		same(t, "mentor", v.Mentor.First, "Ruth")
		if len(v.Mentees) != 1 {
			t.Fatalf("Ruth sees %d mentees", len(v.Mentees))
		}
		got := v.Mentees[0]
		same(t, "mentee", got.Person.First, "Dana")
		same(t, "contacts", got.Contacts, []data.Contact{riverside.WithRuth})
		var met []data.ID
		for _, visit := range got.Attendance.Visits {
			met = append(met, visit.Meeting.ID)
		}
		same(t, "meetings", met, []data.ID{riverside.LongAgo.ID, riverside.AsGuest.ID, riverside.LastWeek.ID})
		return nil
	})
}

func TestWhoIsNoMentorSeesNobody(t *testing.T) {
	riverside.View(t, func(r *store.Reader) error {
		v, err := dossier.ForMentor(r, riverside.Dana.ID, riverside.Today)
		if err != nil {
			return err
		}
		same(t, "mentees", v.Mentees, []data.MenteeView(nil))
		if _, err := dossier.ForMentor(r, riverside.ID(99), riverside.Today); store.KindOf(err) != store.NotFound {
			t.Errorf("somebody who is not there: %v", err)
		}
		return nil
	})
}

func TestOfAWholeProgrammeNobodyReadsWhatAnotherPairHasWritten(t *testing.T) {
	records := riverside.Signed(sample.Make(sample.Config{Seed: 4, People: 90, Years: 1, Today: riverside.Today}))
	written, read := 0, 0
	riverside.With(t, records, func(r *store.Reader) error {
		for _, p := range records.People {
			v, err := dossier.ForMentor(r, p.ID, riverside.Today)
			if err != nil {
				return err
			}
			own := data.MenteesOf(records.Pairs, p.ID)
			read += riverside.Foreign(t, "the riverside.View of a mentor", v, own)
			written += len(own)
		}
		return nil
	})
	if written == 0 || read == 0 {
		t.Errorf("%d pairs, of which %d texts were read: this proves nothing", written, read)
	}
}
