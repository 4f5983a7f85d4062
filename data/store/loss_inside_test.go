package store

import "testing"

// An erasing is done again on whatever is restored: nothing that it changes about others
// is lost by going back to a backup of before.
func TestErasingSomebodyIsNoLoss(t *testing.T) {
	for _, c := range []struct {
		name string
		who  func(aPerson) Erasure
	}{
		{"a mentee who led", func(p aPerson) Erasure { return Erasure{Person: p.id, Why: ErasedAsked} }},
		{"a mentor", func(p aPerson) Erasure { return Erasure{Person: p.ruth, Why: ErasedAsked} }},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := everythingAbout(t)
			defer p.close()
			p.endPair()
			backup, err := p.Backup(t.Context(), t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			if _, err := p.Erase(c.who(p)); err != nil {
				t.Fatal(err)
			}
			ring, err := p.Ring()
			if err != nil {
				t.Fatal(err)
			}
			defer ring.Close()
			loss, err := ring.Compare(t.Context(), backup, p.Store)
			if err != nil || !loss.IsNothing() || loss.Back != 0 || len(loss.Erased) != 1 {
				t.Errorf("%v; it would lose %+v", err, loss)
			}
		})
	}
}
