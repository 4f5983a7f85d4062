package dossier_test

import (
	"testing"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/dossier/riverside"
	"alongside/data/store"
)

func TestMatchingKnowsEverybodyTheirPairsAndWhoIsMissing(t *testing.T) {
	riverside.View(t, func(r *store.Reader) error {
		in, err := dossier.ForMatch(r, riverside.Sam.ID, riverside.Today)
		if err != nil {
			return err
		}
		same(t, "mentee", in.Mentee.First, "Sam")
		same(t, "people", len(in.People), len(riverside.Everybody))
		same(t, "pairs", len(in.Pairs), 3)
		same(t, "concerns: no mentor belongs to a group", in.Concerns, map[data.ID]data.Concern{})
		if _, err := dossier.ForMatch(r, riverside.ID(99), riverside.Today); store.KindOf(err) != store.NotFound {
			t.Errorf("somebody who is not there: %v", err)
		}
		return nil
	})
}

func TestMatchingKnowsWhichMentorsHaveNotBeenSeen(t *testing.T) {
	away := riverside.Meeting(60, riverside.Thursday, riverside.Today.AddDays(-14), data.Closed)
	records := data.Records{
		People: []data.Person{riverside.Sam, riverside.Ruth, riverside.Omar}, Groups: []data.Group{riverside.Thursday},
		Memberships: []data.Membership{riverside.Membership(riverside.Thursday, riverside.Ruth), riverside.Membership(riverside.Thursday, riverside.Omar)},
		Meetings:    []data.Meeting{away, riverside.LastWeek},
		Marks:       []data.Mark{riverside.Mark(away, riverside.Ruth, data.Absent), riverside.Mark(riverside.LastWeek, riverside.Ruth, data.Absent), riverside.Mark(away, riverside.Omar, data.Absent), riverside.Mark(riverside.LastWeek, riverside.Omar, data.Late)},
	}
	riverside.With(t, records, func(r *store.Reader) error {
		in, err := dossier.ForMatch(r, riverside.Sam.ID, riverside.Today)
		same(t, "concerns", in.Concerns, map[data.ID]data.Concern{riverside.Ruth.ID: data.CheckIn})
		return err
	})
}
