package dossier

import (
	"cmp"
	"slices"

	"alongside/data"
	"alongside/data/store"
)

// PairDate is a day that a pair has agreed on: for a one-to-one, or for their
// review.
type PairDate struct {
	Date   data.Date
	Pair   data.Pair
	Review bool
}

// PairDates lists the one-to-ones that active pairs have agreed on, and the
// reviews of live ones, from a day to another, in order.
func PairDates(r *store.Reader, within data.Span, today data.Date) ([]PairDate, error) {
	pairs, err := r.Pairs()
	if err != nil {
		return nil, err
	}
	var dates []PairDate
	for _, p := range pairs {
		if !p.Live() {
			continue
		}
		if p.ReviewOn != 0 && within.Contains(p.ReviewOn) {
			dates = append(dates, PairDate{p.ReviewOn, p, true})
		}
		if p.Now().State != data.Active {
			continue
		}
		contacts, err := r.ContactsOfPair(p.ID)
		if err != nil {
			return nil, err
		}
		if next := data.NextOpen(contacts, today); next != 0 && within.Contains(next) {
			dates = append(dates, PairDate{next, p, false})
		}
	}
	slices.SortStableFunc(dates, func(a, b PairDate) int { return cmp.Compare(a.Date, b.Date) })
	return dates, nil
}
