package data_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
)

func TestHowManyUsuallyCome(t *testing.T) {
	for name, c := range map[string]struct {
		here      []int
		low, high int
	}{
		"always as many":                {[]int{12, 12, 12, 12}, 12, 12},
		"one quiet evening says little": {[]int{3, 14, 15, 16, 17, 18, 15, 16}, 15, 16},
		"four, the outermost left out":  {[]int{10, 20, 12, 30}, 12, 20},
	} {
		t.Run(name, func(t *testing.T) {
			low, high, ok := data.UsualRange(c.here)
			if !ok || low != c.low || high != c.high {
				t.Errorf("%d to %d (%v), want %d to %d", low, high, ok, c.low, c.high)
			}
		})
	}
	if _, _, ok := data.UsualRange([]int{12, 13, 14}); ok {
		t.Error("three meetings say what is usual")
	}
}

func TestAtLeastHalfOfTheMeetingsAreUsual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		here := rapid.SliceOfN(rapid.IntRange(0, 60), 4, 30).Draw(t, "here")
		kept := slices.Clone(here)
		low, high, _ := data.UsualRange(here)
		within := 0
		for _, n := range here {
			if low <= n && n <= high {
				within++
			}
		}
		if 2*within < len(here) || !slices.Equal(kept, here) {
			t.Fatalf("%d to %d holds %d of %v", low, high, within, here)
		}
	})
}
