package data_test

import (
	"testing"

	"alongside/data"
)

func TestAPairEndsWithTheMentorWhoWasErased(t *testing.T) {
	mentee, mentor, other := data.NewID(), data.NewID(), data.NewID()
	begun, erased := data.NewDate(2026, 3, 2), data.NewDate(2026, 5, 5)
	pair := data.NewPair(data.NewID(), mentee, mentor, begun, data.Active)
	pair.ReviewOn = erased.AddDays(30)

	without := pair.Without(mentor, erased)
	want := data.PairStep{Date: erased, State: data.Ended, Reason: data.MentorUnavailable}
	if without.Mentor != data.Gone || without.Now() != want || without.ReviewOn != 0 {
		t.Errorf("it goes on as %+v", without)
	}
	if err := without.Validate(); err != nil {
		t.Error(err)
	}
	if pair.Mentor != mentor || len(pair.Steps) != 1 {
		t.Error("the pair itself was changed")
	}
	if late := pair.Without(mentor, begun.AddDays(-1)); late.Now().Date != begun {
		t.Errorf("it ended on %v, before it began", late.Now().Date)
	}
	if same := pair.Without(other, erased); same.Mentor != mentor || !same.Live() {
		t.Errorf("somebody else’s erasing changed it: %+v", same)
	}
}
