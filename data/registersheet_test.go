package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestAWalkInMovesNobodysNumberOnTheSheet(t *testing.T) {
	row := func(name string, expected bool) data.RegisterRow {
		return data.RegisterRow{Person: data.Person{First: name}, Expected: expected}
	}
	r := data.Register{Rows: []data.RegisterRow{row("Amira", true), row("Big Tony", false), row("Dana", true)}}
	var got []string
	for _, p := range r.ExpectedPeople() {
		got = append(got, p.First)
	}
	if diff := cmp.Diff([]string{"Amira", "Dana"}, got); diff != "" {
		t.Errorf("numbered people (-want +got):\n%s", diff)
	}
}
