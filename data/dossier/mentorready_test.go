package dossier_test

import (
	"testing"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
)

func TestWhoCouldGiveBackComesFirst(t *testing.T) {
	ready := dana
	ready.RecoveryDates = []data.Date{today.AddMonths(-14)}
	ready.Mentor.Training = []data.Training{{Name: data.TrainingSafeguarding, Date: today.AddDays(-30)}}
	gone := data.Person{ID: id(7), First: "Lena", Roles: data.Mentee, Left: today.AddDays(-1)}
	leads := data.Person{ID: id(8), First: "Abel", Roles: data.Facilitator}
	records := data.Records{
		People: []data.Person{sam, ready, ruth, tony, gone, leads}, Groups: []data.Group{thursday},
		Memberships: []data.Membership{membership(thursday, ready), membership(thursday, sam)},
		Meetings:    []data.Meeting{longAgo, lastWeek},
		Marks:       []data.Mark{mark(lastWeek, ready, data.Present), mark(longAgo, ready, data.Absent), mark(lastWeek, sam, data.Absent)},
	}
	type line struct {
		Name    string
		Against []data.ReasonKind
	}
	with(t, records, func(r *store.Reader) error {
		list, err := dossier.ForGivingBack(r, today)
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
