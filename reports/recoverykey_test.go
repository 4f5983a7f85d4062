package reports_test

import (
	"strings"
	"testing"

	"alongside/data/vault"
	"alongside/reports"
)

func TestTheRecoveryKeyStandsInThreeRowsOfThreeBlocks(t *testing.T) {
	key := vault.NewRecoveryKey().String()
	b := strings.Split(key, "-")
	want := "\n" + strings.Join(b[:3], "\t") + "\n" + strings.Join(b[3:6], "\t") + "\n" + strings.Join(b[6:], "\t") + "\n"
	for name, o := range papers {
		pages := pagesOf(reports.RecoverySheet{Programme: "Riverside Recovery", Key: key, Made: printed}, o)
		if len(pages) != 1 || strings.Count(pages[0], want) != 1 {
			t.Errorf("%s: %d pages, and the key is not there in rows of three:\n%s", name, len(pages), pages)
		}
	}
}
