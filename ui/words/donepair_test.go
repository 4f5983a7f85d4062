package words

import (
	"testing"

	"alongside/data"
	"alongside/data/store"
)

func TestADeedAboutAPairNamesTheTwo(t *testing.T) {
	Install()
	dana, ruth := data.Person{ID: data.NewID(), First: "Dana"}, data.Person{ID: data.NewID(), First: "Ruth"}
	names := data.NewNames(data.FirstAndInitial, []data.Person{dana, ruth})
	both := []data.ID{dana.ID, ruth.ID, data.NewID()}
	for _, c := range []struct {
		act    store.Act
		detail string
		about  []data.ID
		how    store.How
		says   string
	}{
		{store.ActMakePair, "proposed", both, store.Did, "Proposed Ruth to walk alongside Dana"},
		{store.ActMakePair, "active", both, store.Did, "Paired Dana with Ruth"},
		{store.ActAgreePair, "proposed", both, store.Did, "Noted a yes to Dana with Ruth"},
		{store.ActAgreePair, "active", both, store.Did, "Dana and Ruth are a pair now"},
		{store.ActStepPair, "ended", both, store.Undid, "Taken back: Ended the pair of Dana and Ruth"},
		{store.ActStepPair, "paused", both, store.Did, "Paused the pair of Dana and Ruth"},
		{store.ActStepPair, "active", both, store.Did, "Noted a step of Dana with Ruth"},
		{store.ActReviewOn, "active", both, store.Did, "Planned the next review of Dana with Ruth"},
		{store.ActReviewPair, "active", both, store.Did, "Noted a review of Dana with Ruth"},
		{store.ActTransferPair, "active", both, store.Did, "Moved Dana to Ruth"},
		{store.ActMakePair, "active", nil, store.Did, "Paired the mentee with the mentor"},
	} {
		done := store.Done{Act: c.act, Detail: c.detail, About: c.about}
		if got := Done(names, store.Change{How: c.how, Done: done}); got != c.says {
			t.Errorf("%s %s: %q, want %q", c.act, c.detail, got, c.says)
		}
	}
}
