package dossier_test

import (
	"testing"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
)

func TestMatchingKnowsEverybodyTheirPairsAndWhoIsMissing(t *testing.T) {
	view(t, func(r *store.Reader) error {
		in, err := dossier.ForMatch(r, sam.ID, today)
		if err != nil {
			return err
		}
		same(t, "mentee", in.Mentee.First, "Sam")
		same(t, "people", len(in.People), len(everybody))
		same(t, "pairs", len(in.Pairs), 3)
		same(t, "concerns: no mentor belongs to a group", in.Concerns, map[data.ID]data.Concern{})
		if _, err := dossier.ForMatch(r, id(99), today); store.KindOf(err) != store.NotFound {
			t.Errorf("somebody who is not there: %v", err)
		}
		return nil
	})
}

func TestMatchingKnowsWhichMentorsHaveNotBeenSeen(t *testing.T) {
	away := meeting(60, thursday, today.AddDays(-14), data.Closed)
	records := data.Records{
		People: []data.Person{sam, ruth, omar}, Groups: []data.Group{thursday},
		Memberships: []data.Membership{membership(thursday, ruth), membership(thursday, omar)},
		Meetings:    []data.Meeting{away, lastWeek},
		Marks:       []data.Mark{mark(away, ruth, data.Absent), mark(lastWeek, ruth, data.Absent), mark(away, omar, data.Absent), mark(lastWeek, omar, data.Late)},
	}
	with(t, records, func(r *store.Reader) error {
		in, err := dossier.ForMatch(r, sam.ID, today)
		same(t, "concerns", in.Concerns, map[data.ID]data.Concern{ruth.ID: data.CheckIn})
		return err
	})
}
