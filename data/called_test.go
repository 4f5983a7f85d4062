package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestANameThatSomebodyHadBeforeIsKept(t *testing.T) {
	old := data.Person{ID: data.ID{1}, First: "Thi Mai", Last: "Nguyen", Code: "R-1"}
	march := data.NewDate(2026, 3, 14)
	for name, c := range map[string]struct {
		now  data.Person
		want []data.Called
	}{
		"another name":           {data.Person{First: "Mai", Last: "Nguyen", Code: "R-1"}, []data.Called{{First: "Thi Mai", Last: "Nguyen", Until: march}}},
		"another code":           {data.Person{First: "Thi Mai", Last: "Nguyen", Code: "R-7"}, []data.Called{{Code: "R-1", Until: march}}},
		"the same, in capitals":  {data.Person{First: "THI MAI", Last: "Nguyen", Code: "R-1"}, nil},
		"a code for the first":   {data.Person{First: "Thi Mai", Last: "Nguyen", Code: "R-1", Alias: "Mai"}, nil},
		"called so before twice": {data.Person{First: "Mai", Last: "Nguyen", Code: "R-1", Formerly: []data.Called{{First: "thi mai", Last: "nguyen"}}}, []data.Called{{First: "thi mai", Last: "nguyen"}}},
	} {
		t.Run(name, func(t *testing.T) {
			if d := cmp.Diff(c.want, c.now.Renamed(old, march).Formerly); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestOfTwoRecordsOfOnePersonBothNamesAreKnown(t *testing.T) {
	keep, gone := data.Person{ID: data.ID{1}, First: "Sam", Last: "Taylor"}, data.Person{ID: data.ID{2}, First: "Samuel", Last: "Taylor", Code: "R-9"}
	merged := data.MergedPerson(keep, gone, data.Standing{}, data.Standing{})
	if d := cmp.Diff([]data.Called{{First: "Samuel", Last: "Taylor"}}, merged.Formerly); d != "" || merged.Code != "R-9" {
		t.Errorf("code %q (-want +got):\n%s", merged.Code, d)
	}
}
