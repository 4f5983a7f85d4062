package dossier_test

import (
	"testing"
	"time"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
)

func TestThePackGathersTheMentorsOwnMenteesAlone(t *testing.T) {
	view(t, func(r *store.Reader) error {
		c, err := dossier.ForCaseloadPack(r, ruth.ID, dossier.UsualPeriod(today), today, data.FirstAndInitial)
		if err != nil {
			return err
		}
		same(t, "whom it is about", c.About(), []data.ID{ruth.ID, dana.ID})
		same(t, "contacts", c.View.Mentees[0].Contacts, []data.Contact{withRuth})
		same(t, "last seen", c.View.Mentees[0].Attendance.LastSeen(), lastWeek.Date)

		c, err = dossier.ForCaseloadPack(r, omar.ID, dossier.UsualPeriod(today), today, data.FirstAndInitial)
		same(t, "whom Omar's is about", c.About(), []data.ID{omar.ID, sam.ID})
		return err
	})
}

func TestTheLogGathersWhomAMentorWalksAlongsideNow(t *testing.T) {
	view(t, func(r *store.Reader) error {
		l, err := dossier.ForContactLog(r, omar.ID, data.FullNames)
		if err != nil {
			return err
		}
		same(t, "mentees", l.Mentees, []data.Person{sam})
		same(t, "whom it is about", l.About(), []data.ID{omar.ID, sam.ID})
		if l.Entries == 0 {
			t.Error("there is nothing to fill in")
		}
		l, err = dossier.ForContactLog(r, tony.ID, data.FullNames)
		same(t, "whom Tony's is about", l.About(), []data.ID{tony.ID})
		return err
	})
}

func TestTheRegisterGathersAllPairsAndTheContactsOfTheLiveOnes(t *testing.T) {
	view(t, func(r *store.Reader) error {
		p, err := dossier.ForPairRegister(r, today, data.FirstAndInitial)
		if err != nil {
			return err
		}
		same(t, "pairs", len(p.Pairs), 3)
		same(t, "contacts", p.Contacts, []data.Contact{withRuth})
		same(t, "ends told of", p.Ended, dossier.UsualPeriod(today))
		return nil
	})
}

func TestTheCalendarGathersThePairsThatHaveNotEnded(t *testing.T) {
	now := today.Time().Add(18 * time.Hour)
	view(t, func(r *store.Reader) error {
		c, err := dossier.ForCalendar(r, now, data.CodeOnly)
		if err != nil {
			return err
		}
		same(t, "pairs", len(c.Pairs), 2)
		same(t, "contacts", c.Contacts, []data.Contact{withRuth})
		same(t, "name, day and time", []any{c.Name, c.Today, c.Made}, []any{"Riverside", today, now})
		return nil
	})
}

func TestAPaperAboutNobodyThereIsNotGathered(t *testing.T) {
	view(t, func(r *store.Reader) error {
		_, pack := dossier.ForCaseloadPack(r, id(99), data.Span{}, today, data.FullNames)
		_, log := dossier.ForContactLog(r, id(99), data.FullNames)
		for what, err := range map[string]error{"pack": pack, "log": log} {
			if store.KindOf(err) != store.NotFound {
				t.Errorf("%s: %v, want not found", what, err)
			}
		}
		return nil
	})
}
