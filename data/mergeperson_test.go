package data_test

import (
	"testing"

	"alongside/data"
)

func TestTheDayAtTheDoorIsNotThatOnWhichAKnownPersonJoined(t *testing.T) {
	const unknown = data.Date(0)
	march, may := day("2026-03-01"), day("2026-05-05")
	for name, c := range map[string]struct{ keep, gone, keepKnown, goneKnown, want data.Date }{
		"a member since March, and a walk-in of May":        {unknown, may, march, may, unknown},
		"the walk-in's record is the one that is kept":      {may, unknown, may, march, unknown},
		"nothing is known of the other one":                 {unknown, may, unknown, may, may},
		"nothing is known of the other one, the other way":  {may, unknown, unknown, unknown, may},
		"a member only since the same evening":              {unknown, may, may, may, may},
		"a member later than that":                          {unknown, march, may, march, march},
		"two days, both told: the earlier":                  {may, march, march, march, march},
		"two days, both told: the earlier, the other way":   {march, may, march, may, march},
		"a guest before the day that somebody noted stays.": {may, may, march, unknown, may},
	} {
		keep, gone := data.Person{ID: id(1), First: "Sam", Joined: c.keep}, data.Person{ID: id(2), First: "Sam", Joined: c.gone}
		if got := data.MergedPerson(keep, gone, data.Standing{Since: c.keepKnown}, data.Standing{Since: c.goneKnown}).Joined; got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestAWalkInBringsAKnownPersonNoRoleThatNobodyChose(t *testing.T) {
	walkIn := data.Newcomer("mona", day("2026-05-05"))
	waits := walkIn
	waits.Path.WaitingSince = day("2026-05-05")
	helps := walkIn
	helps.Roles |= data.Facilitator
	for name, c := range map[string]struct {
		keep   data.Role
		gone   data.Person
		ofGone data.Standing
		want   data.Role
	}{
		"a supporter is none who waits for a mentor": {data.Supporter, walkIn, data.Standing{}, data.Supporter},
		"a mentor is no mentee":                      {data.Mentor, walkIn, data.Standing{}, data.Mentor},
		"a mentee remains one":                       {data.Mentee, walkIn, data.Standing{}, data.Mentee},
		"who had no role has that":                   {0, walkIn, data.Standing{}, data.Mentee},
		"it was noted that they wait":                {data.Supporter, waits, data.Standing{}, data.Supporter | data.Mentee},
		"they have a mentor":                         {data.Supporter, walkIn, data.Standing{Mentee: true}, data.Supporter | data.Mentee},
		"somebody gave them another role":            {data.Supporter, helps, data.Standing{}, data.Supporter | data.Mentee | data.Facilitator},
	} {
		keep := data.Person{ID: id(1), First: "Mona", Roles: c.keep}
		if got := data.MergedPerson(keep, c.gone, data.Standing{}, c.ofGone).Roles; got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestWhoIsOneNowWasAddedWhenTheFirstRecordWas(t *testing.T) {
	for _, c := range []struct{ keep, gone, want int64 }{{1700, 1600, 1600}, {1600, 1700, 1600}, {0, 1600, 0}, {1600, 0, 0}} {
		got := data.MergedPerson(data.Person{Added: c.keep}, data.Person{Added: c.gone}, data.Standing{}, data.Standing{}).Added
		if got != c.want {
			t.Errorf("%d and %d: %d", c.keep, c.gone, got)
		}
	}
}
