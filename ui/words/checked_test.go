package words

import (
	"errors"
	"testing"

	"alongside/data/store"
)

func TestEachFindingOfACheckHasItsWords(t *testing.T) {
	found := map[string]struct {
		report store.Report
		says   string
	}{
		"in order":        {store.Report{Records: map[string]int{"people": 2, "marks": 3}, Sums: true}, "All 5 records were read and are as they were stored."},
		"broken pages":    {store.Report{Structure: errors.New("page 3")}, "The file itself is damaged. Close Alongside, keep the file, and go on with the newest good backup."},
		"a record":        {store.Report{Damaged: make([]store.Damage, 1), Sums: true}, "1 record is damaged; the others can be read. Keep the file, and compare it with the newest good backup."},
		"records removed": {store.Report{}, "Records were removed or replaced by something other than Alongside. Keep the file, and compare it with the newest good backup."},
	}
	Install()
	for name, c := range found {
		if got := Checked(c.report); got != c.says {
			t.Errorf("%s: said %q", name, got)
		}
	}
}
