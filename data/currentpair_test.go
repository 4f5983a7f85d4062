package data_test

import (
	"testing"

	"alongside/data"
)

func TestCurrentPair(t *testing.T) {
	mentee, mentor := data.NewID(), data.NewID()
	pair := func(start data.Date, states ...data.PairState) data.Pair {
		p := data.NewPair(data.NewID(), mentee, mentor, start, states[0])
		for i, s := range states[1:] {
			p.Steps = append(p.Steps, data.PairStep{Date: start.AddDays(i + 1), State: s})
		}
		return p
	}
	tests := []struct {
		name  string
		pairs []data.Pair
		want  int // which of the pairs; -1: none
	}{
		{"none", nil, -1},
		{"an ended one does not count", []data.Pair{pair(100, data.Active, data.Ended)}, -1},
		{"a proposed one does not count yet", []data.Pair{pair(100, data.Proposed)}, -1},
		{"the active one", []data.Pair{pair(100, data.Active, data.Ended), pair(200, data.Active)}, 1},
		{"active before paused", []data.Pair{pair(100, data.Active), pair(200, data.Active, data.OnPause)}, 0},
		{"the later of two", []data.Pair{pair(100, data.Active), pair(200, data.Active)}, 1},
		{"not one as the mentor", []data.Pair{data.NewPair(data.NewID(), mentor, mentee, 100, data.Active)}, -1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, found := data.CurrentPair(tt.pairs, mentee)
			if found != (tt.want >= 0) {
				t.Fatalf("found %v", found)
			}
			if found && got.ID != tt.pairs[tt.want].ID {
				t.Errorf("got the pair since %v", got.Since())
			}
		})
	}
}
