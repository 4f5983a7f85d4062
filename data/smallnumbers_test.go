package data_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func exact(n int) data.Told { return data.Told{N: n, How: data.Exact} }

var (
	under    = data.Told{How: data.Under}
	withheld = data.Told{}
)

func people(counts ...int) []data.Part {
	parts := make([]data.Part, len(counts))
	for i, n := range counts {
		parts[i] = data.OfPeople(n)
	}
	return parts
}

func TestAFewPeopleAreUnderTheLeast(t *testing.T) {
	for n, want := range map[int]data.Told{0: exact(0), 1: under, 4: under, 5: exact(5), 71: exact(71)} {
		if got := data.LeastPeople.Count(n); got != want {
			t.Errorf("%d people are told as %v, want %v", n, got, want)
		}
	}
	for sum, want := range map[data.Part]data.Told{
		{N: 0}: exact(0), {N: 60, People: 4}: withheld, {N: 4, People: 4}: withheld, {N: 60, People: 5}: exact(60),
	} {
		if got := data.LeastPeople.Sum(sum); got != want {
			t.Errorf("%v are told as %v, want %v", sum, got, want)
		}
	}
}

func TestASplitIsToldAsAWhole(t *testing.T) {
	for _, c := range []struct {
		what   string
		total  data.Told
		levels [][]data.Part
		want   data.Split
	}{
		{"every part large", exact(21), [][]data.Part{people(8, 13), people(21)}, data.Split{Total: exact(21), Parts: []data.Told{exact(8), exact(13)}}},
		{"a part of none", exact(13), [][]data.Part{people(0, 13)}, data.Split{Total: exact(13), Parts: []data.Told{exact(0), exact(13)}}},
		{"one small part", exact(22), [][]data.Part{people(4, 9, 9)}, data.Split{Total: exact(22)}},
		{
			"large in coarser parts", exact(22),
			[][]data.Part{people(4, 9, 9), people(13, 9)},
			data.Split{Total: exact(22), Level: 1, Parts: []data.Told{exact(13), exact(9)}},
		},
		{"small there too", exact(15), [][]data.Part{people(4, 9, 2), people(13, 2)}, data.Split{Total: exact(15)}},
		{"a small total", under, [][]data.Part{people(0, 0)}, data.Split{Total: under}},
		{"a total withheld", withheld, [][]data.Part{people(9, 9)}, data.Split{}},
	} {
		if diff := cmp.Diff(c.want, data.LeastPeople.Split(c.total, c.levels...)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.what, diff)
		}
	}
	for _, c := range []struct {
		total data.Told
		n     int
		want  data.Told
	}{
		{exact(38), 29, exact(29)},
		{exact(38), 38, exact(38)},
		{exact(38), 0, exact(0)},
		{exact(38), 36, withheld},
		{exact(38), 2, withheld},
		{under, 2, withheld},
		{exact(0), 0, exact(0)},
	} {
		if got := data.LeastPeople.OutOf(c.total, c.n); got != c.want {
			t.Errorf("%d of %v is told as %v, want %v", c.n, c.total, got, c.want)
		}
	}
}

func TestWhatIsMadeOfNumbersNeedsThemAll(t *testing.T) {
	least := data.LeastPeople
	for _, c := range []struct {
		what      string
		got, want data.Told
	}{
		{"a share", least.Percent(exact(29), exact(38)), exact(76)},
		{"nearly all", least.Percent(exact(999), exact(1000)), exact(99)},
		{"a share that is withheld", least.Percent(withheld, exact(38)), withheld},
		{"a share of few", least.Percent(exact(0), exact(0)), withheld},
		{"an average", least.Tenths(exact(1318), 71, 94), exact(140)},
		{"an average of few", least.Tenths(exact(60), 4, 20), withheld},
		{"an average over nothing", least.Tenths(exact(0), 9, 0), withheld},
		{"a median", least.Median(exact(6), []int{9, 1, 5, 3, 30, 4}), exact(4)},
		{"a median of few", least.Median(exact(4), []int{9, 1, 5, 3}), withheld},
		{"a median of people not told", least.Median(withheld, []int{9, 1, 5, 3, 2}), withheld},
	} {
		if c.got != c.want {
			t.Errorf("%s is told as %v, want %v", c.what, c.got, c.want)
		}
	}
	for of, want := range map[[2]int]bool{{9, 9}: true, {9, 0}: true, {0, 9}: true, {4, 9}: false, {9, 1}: false} {
		if got := least.Group(of[0], of[1]); got != want {
			t.Errorf("a group of %d beside %d people: %v, want %v", of[0], of[1], got, want)
		}
	}
}

// audit plays somebody who knows the rule and sees what is told. What is told of
// each world is compared with all other worlds that could be: of every number
// from 1 to least − 1 that is not told, at least two values must remain possible.
// Only the first numbers of a world are counts of people. It returns how many
// could be found out, and of how many.
func audit(least, counts int, worlds [][]int, tell func([]int) string) (found, hidden int) {
	possible := make(map[string][]map[int]bool)
	for _, world := range worlds {
		told := tell(world)
		if possible[told] == nil {
			possible[told] = make([]map[int]bool, counts)
		}
		for i, n := range world[:counts] {
			if possible[told][i] == nil {
				possible[told][i] = make(map[int]bool)
			}
			possible[told][i][n] = true
		}
	}
	for _, world := range worlds {
		for i, n := range world[:counts] {
			if n == 0 || n >= least {
				continue
			}
			hidden++
			remain := 0
			for value := range possible[tell(world)][i] {
				if value > 0 && value < least {
					remain++
				}
			}
			if remain < 2 {
				found++
			}
		}
	}
	return found, hidden
}

// countsUpTo gives every row of so many numbers that add up to at most a total.
func countsUpTo(most, parts int) [][]int {
	if parts == 0 {
		return [][]int{nil}
	}
	var all [][]int
	for n := range most + 1 {
		for _, rest := range countsUpTo(most-n, parts-1) {
			all = append(all, append([]int{n}, rest...))
		}
	}
	return all
}

func sum(ns []int) (total int) {
	for _, n := range ns {
		total += n
	}
	return total
}

func TestNobodyFindsOutASmallPart(t *testing.T) {
	for _, least := range []int{3, 5, 6} {
		for _, c := range []struct {
			what   string
			parts  int
			most   int
			levels func([]int) [][]data.Part
		}{
			{"n of m", 2, 40, func(n []int) [][]data.Part { return [][]data.Part{people(n...)} }},
			{"three parts", 3, 24, func(n []int) [][]data.Part { return [][]data.Part{people(n...)} }},
			{"stages", 4, 20, func(n []int) [][]data.Part {
				return [][]data.Part{people(n...), people(n[0]+n[1], n[2]+n[3])}
			}},
			{"reasons", 5, 16, func(n []int) [][]data.Part {
				return [][]data.Part{people(n...), people(n[0]+n[1], n[2]+n[3]+n[4])}
			}},
			{"three levels", 4, 20, func(n []int) [][]data.Part {
				return [][]data.Part{people(n...), people(n[0]+n[1], n[2], n[3]), people(n[0]+n[1], n[2]+n[3])}
			}},
		} {
			found, hidden := audit(least, c.parts, countsUpTo(c.most, c.parts), func(n []int) string {
				rule := data.Least(least)
				return fmt.Sprint(rule.Split(rule.Count(sum(n)), c.levels(n)...))
			})
			if found > 0 || hidden == 0 {
				t.Errorf("%s, least %d: %d of %d hidden numbers can be found out", c.what, least, found, hidden)
			}
		}
	}
}

// People who came, of them first-timers, of them those who came back: each told
// out of the one before.
func TestNobodyFindsOutASmallPartOfAPart(t *testing.T) {
	rule := data.LeastPeople
	found, hidden := audit(int(rule), 3, countsUpTo(26, 3), func(n []int) string {
		back, once, old := n[0], n[1], n[2]
		came := rule.Count(back + once + old)
		first := rule.OutOf(came, back+once)
		return fmt.Sprint(came, first, rule.OutOf(first, back))
	})
	if found > 0 || hidden == 0 {
		t.Errorf("%d of %d hidden numbers can be found out", found, hidden)
	}
}

// Visits by month: one meeting in the first, two in the second, so that the
// visits of a month bound how many people they were.
func TestNobodyFindsOutAMonthOfFewPeople(t *testing.T) {
	rule := data.LeastPeople
	var worlds [][]int // people in each month, and the visits in the second
	for _, n := range countsUpTo(18, 3) {
		if n[0]+n[1]+2*n[2] <= 18 { // all worlds of so many visits
			worlds = append(worlds, []int{n[0], n[1] + n[2], n[1] + 2*n[2]})
		}
	}
	found, hidden := audit(int(rule), 2, worlds, func(n []int) string {
		months := []data.Part{data.OfPeople(n[0]), {N: n[2], People: n[1]}}
		return fmt.Sprint(rule.Split(rule.Sum(data.Part{N: n[0] + n[2], People: n[0] + n[1]}), months))
	})
	if found > 0 || hidden == 0 {
		t.Errorf("%d of %d hidden numbers can be found out", found, hidden)
	}
}

// The audit is worth something only if it notices the rule that is commonly
// used: to hide the next smallest part as well.
func TestTheAuditNoticesARuleThatGivesNumbersAway(t *testing.T) {
	next := func(n []int) string {
		told := slices.Clone(n)
		small := slices.ContainsFunc(n, func(v int) bool { return v > 0 && v < 5 })
		if !small {
			return fmt.Sprint(told)
		}
		hide := -1
		count := 0
		for i, v := range n {
			if v > 0 && v < 5 {
				told[i] = -1
				count++
			} else if v > 0 && (hide < 0 || v < n[hide]) {
				hide = i
			}
		}
		if count == 1 && hide >= 0 {
			told[hide] = -1
		}
		return fmt.Sprint(sum(n), told)
	}
	if found, hidden := audit(5, 3, countsUpTo(24, 3), next); found == 0 {
		t.Errorf("none of %d hidden numbers is found out", hidden)
	}
}
