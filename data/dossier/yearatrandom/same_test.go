package yearatrandom

import (
	"slices"
	"testing"
)

func TestTheSameSeedIsTheSameYear(t *testing.T) {
	var first []string
	for range 2 {
		t.Run("year", func(t *testing.T) {
			r := begin(t, 11)
			for range 150 {
				r.step()
			}
			r.need(r.s.Close())
			if first == nil {
				first = r.acts
			} else if !slices.Equal(r.acts, first) {
				t.Errorf("the acts differ:\n%q\n%q", r.acts, first)
			}
		})
	}
}
