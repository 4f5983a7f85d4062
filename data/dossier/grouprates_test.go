package dossier_test

import (
	"testing"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/dossier/riverside"
	"alongside/data/store"
)

// The rates are of the meetings of a period that were held up to a day, of every
// group, and of those who were expected there.
func TestGroupRatesAreThoseOfThePeriodUpToToday(t *testing.T) {
	monday := riverside.Membership(riverside.Monday, riverside.Amira)
	held := riverside.Tonight
	held.State = data.Open
	r := data.Records{
		People: riverside.Everybody, Groups: []data.Group{riverside.Thursday, riverside.Monday},
		Memberships: []data.Membership{
			riverside.Membership(riverside.Thursday, riverside.Dana), riverside.Membership(riverside.Thursday, riverside.Sam), monday,
		},
		Meetings: []data.Meeting{riverside.LastWeek, held, riverside.LongAgo, riverside.NotAtAll},
		Marks: []data.Mark{
			riverside.Mark(riverside.LastWeek, riverside.Dana, data.Present), riverside.Mark(riverside.LastWeek, riverside.Sam, data.Absent),
			riverside.Mark(riverside.LastWeek, riverside.Tony, data.Present), // walked in
			riverside.Mark(riverside.LongAgo, riverside.Dana, data.Present),
			riverside.Mark(riverside.NotAtAll, riverside.Amira, data.Present),
			riverside.Mark(held, riverside.Dana, data.Late),
		},
	}
	riverside.With(t, r, func(r *store.Reader) error {
		period := data.Span{From: riverside.Today.AddDays(-30), Until: riverside.Today.AddDays(30)}
		for today, want := range map[data.Date]map[data.ID]data.Rate{
			riverside.Today:             {riverside.Thursday.ID: {Attended: 2, Missed: 1}, riverside.Monday.ID: {Attended: 1}},
			riverside.Today.AddDays(-1): {riverside.Thursday.ID: {Attended: 1, Missed: 1}, riverside.Monday.ID: {Attended: 1}},
		} {
			rates, err := dossier.ForGroupRates(r, period, today)
			if err != nil {
				return err
			}
			for group, want := range want {
				const anybody = 1
				if got, told := rates.Told(anybody, group, data.ID{}); !told || got != want {
					t.Errorf("on %v: %+v, told %v, want %+v", today, got, told, want)
				}
			}
		}
		return nil
	})
}
