package dossier_test

import (
	"testing"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/dossier/riverside"
	"alongside/data/store"
)

func TestWhoCouldGiveBackComesFirst(t *testing.T) {
	ready := riverside.Dana
	ready.RecoveryDates = []data.Date{riverside.Today.AddMonths(-14)}
	ready.Mentor.Training = []data.Training{{Name: data.TrainingSafeguarding, Date: riverside.Today.AddDays(-30)}}
	gone := data.Person{ID: riverside.ID(7), First: "Lena", Roles: data.Mentee, Left: riverside.Today.AddDays(-1)}
	leads := data.Person{ID: riverside.ID(8), First: "Abel", Roles: data.Facilitator}
	records := data.Records{
		People: []data.Person{riverside.Sam, ready, riverside.Ruth, riverside.Tony, gone, leads}, Groups: []data.Group{riverside.Thursday},
		Memberships: []data.Membership{riverside.Membership(riverside.Thursday, ready), riverside.Membership(riverside.Thursday, riverside.Sam)},
		Meetings:    []data.Meeting{riverside.LongAgo, riverside.LastWeek},
		Marks:       []data.Mark{riverside.Mark(riverside.LastWeek, ready, data.Present), riverside.Mark(riverside.LongAgo, ready, data.Absent), riverside.Mark(riverside.LastWeek, riverside.Sam, data.Absent)},
	}
	type line struct {
		Name    string
		Against []data.ReasonKind
	}
	riverside.With(t, records, func(r *store.Reader) error {
		list, err := dossier.ForGivingBack(r, riverside.Today)
		var got []line
		for _, g := range list {
			l := line{Name: g.Person.First}
			for _, reason := range g.Readiness.Against {
				l.Against = append(l.Against, reason.Kind)
			}
			got = append(got, l)
		}
		same(t, "the list", got, []line{
			{"Dana", nil},
			{"Abel", []data.ReasonKind{data.RecoveryUnknown, data.AttendsUnknown, data.TrainingMissing}},
			{"Sam", []data.ReasonKind{data.RecoveryUnknown, data.AttendsTooSeldom, data.TrainingMissing}},
		})
		return err
	})
}
