package data_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestWhatAStatusCountsAs(t *testing.T) {
	type meaning struct {
		Attended, Counts bool
		Letter, Text     string
	}
	for status, want := range map[data.Status]meaning{
		data.NotRecorded: {false, false, "–", "not-recorded"},
		data.Present:     {true, true, "P", "present"},
		data.Late:        {true, true, "L", "late"},
		data.Excused:     {false, false, "E", "excused"},
		data.Absent:      {false, true, "A", "absent"},
	} {
		got := meaning{status.Attended(), status.Counts(), status.Letter(), status.String()}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%v (-want +got):\n%s", status, diff)
		}
	}
}

func TestNobodyIsRecordedUntilSomebodySaysSo(t *testing.T) {
	var mark data.Mark
	if mark.Status != data.NotRecorded {
		t.Errorf("a new mark says %v", mark.Status)
	}
	for _, s := range data.Statuses {
		if s == data.NotRecorded {
			t.Error("not recorded is offered as a choice")
		}
	}
}

func TestAStatusComesBackFromItsText(t *testing.T) {
	for _, want := range append(data.Statuses[:], data.NotRecorded) {
		if got, err := data.ParseStatus(want.String()); err != nil || got != want {
			t.Errorf("%v was read as %v, %v", want, got, err)
		}
		text, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got data.Status
		if err := json.Unmarshal(text, &got); err != nil || got != want {
			t.Errorf("%s was read as %v, %v", text, got, err)
		}
	}
}

func TestTextThatIsNoStatusIsRefused(t *testing.T) {
	for _, text := range []string{"", "P", "Present", "here", "status-9", "present "} {
		if got, err := data.ParseStatus(text); err == nil || got != data.NotRecorded {
			t.Errorf("%q was read as %v", text, got)
		}
		kept := data.Late
		if err := kept.UnmarshalText([]byte(text)); err == nil || kept != data.Late {
			t.Errorf("%q overwrote a status with %v", text, kept)
		}
	}
}

func TestAStatusOfALaterVersionHasATextAndCountsForNothing(t *testing.T) {
	later := data.Status(9)
	if later.String() != "status-9" || later.Letter() != "–" || later.Counts() {
		t.Errorf("got %q, %q, counts %v", later, later.Letter(), later.Counts())
	}
}
