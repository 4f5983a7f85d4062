package press

import (
	"testing"

	"alongside/data"
	"alongside/data/dossier/riverside"
	"alongside/data/store"
	"alongside/reports"
)

// coded are the Thursday group, whose order by name is Dana, Sam and whose order
// by code is the other way round, all of them with Ruth; and so are the mentors.
func coded() data.Records {
	dana, sam, ruth, omar := riverside.Dana, riverside.Sam, riverside.Ruth, riverside.Omar
	dana.Code, sam.Code, omar.Code, ruth.Code = "R-20", "R-3", "M-9", "M-10"
	sams := riverside.SamsPair
	sams.Mentor = ruth.ID
	return data.Records{
		People: []data.Person{dana, sam, ruth, omar}, Groups: []data.Group{riverside.Thursday},
		Memberships: []data.Membership{riverside.Membership(riverside.Thursday, dana), riverside.Membership(riverside.Thursday, sam)},
		Meetings:    []data.Meeting{riverside.LastWeek, riverside.Tonight},
		Marks: []data.Mark{
			riverside.Mark(riverside.LastWeek, dana, data.Present), riverside.Mark(riverside.LastWeek, sam, data.Absent),
		},
		Pairs: []data.Pair{riverside.RuthsPair, sams},
	}
}

func TestCodesOnPaperStandInTheirOwnOrderAndNotInThatOfTheNames(t *testing.T) {
	riverside.With(t, coded(), func(r *store.Reader) error {
		for style, want := range map[data.NameStyle]struct{ people, mentors []string }{
			data.CodeOnly:        {[]string{"R-3", "R-20"}, []string{"M-9", "M-10"}},
			data.FirstAndInitial: {[]string{"Dana K.", "Sam T."}, []string{"Omar", "Ruth S."}},
		} {
			order := func(about data.ID) Order {
				return Order{About: about, Names: style, Today: riverside.Today, Period: lately}
			}
			sheet, err := sessionSheet(r, order(riverside.Tonight.ID))
			if err != nil {
				return err
			}
			var numbered []string
			for _, p := range sheet.Expected {
				numbered = append(numbered, sheet.Names.Of(p))
			}
			same(t, "session sheet", numbered, want.people)

			summary, err := sessionSummary(r, order(riverside.LastWeek.ID))
			if err != nil {
				return err
			}
			var marked []string
			for _, row := range summary.Register.Rows {
				marked = append(marked, summary.Names.Of(row.Person))
			}
			same(t, "session summary", marked, want.people)

			log, err := contactLog(r, order(riverside.Ruth.ID))
			if err != nil {
				return err
			}
			var logged []string
			for _, p := range log.Mentees {
				logged = append(logged, log.Names.Of(p))
			}
			same(t, "contact log", logged, want.people)

			pack, err := caseloadPack(r, order(riverside.Ruth.ID))
			if err != nil {
				return err
			}
			var packed []string
			for _, m := range pack.View.Mentees {
				packed = append(packed, pack.Names.Of(m.Person))
			}
			same(t, "caseload pack", packed, want.people)

			pairs, err := pairRegister(r, order(data.ID{}))
			if err != nil {
				return err
			}
			var mentors []string
			for _, m := range reports.NewPairRegister(pairs).Mentors {
				mentors = append(mentors, m.Name)
			}
			same(t, "pair register", mentors, want.mentors)
		}
		return nil
	})
}
