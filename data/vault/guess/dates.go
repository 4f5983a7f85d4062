package guess

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/ccojocar/zxcvbn-go/entropy"
	"github.com/ccojocar/zxcvbn-go/match"
)

// shape is a way of writing a date.
type shape struct {
	written          *regexp.Regexp
	day, month, year int    // which group of the expression each is
	separator        string // a word for it, where there is one
}

// shapes are the ways of writing a date that are known.
var shapes = sync.OnceValue(func() []shape {
	const (
		between = `(?:\s|-|/|\\|_|\.)`
		year    = `(19\d{2}|200\d|201\d|\d{2})`
	)
	return []shape{
		{regexp.MustCompile(`(\d{1,2})` + between + `(\d{1,2})` + between + year), 2, 1, 3, "separator"},
		{regexp.MustCompile(year + between + `(\d{1,2})` + between + `(\d{1,2})`), 2, 3, 1, "separator"},
	}
})

var (
	digits = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\d{4,8}`) })

	// runs are the dates that a run of six or eight digits may be.
	runs = sync.OnceValue(func() []shape {
		return []shape{
			{regexp.MustCompile(`^(\d{2})(\d{2})(\d{2})$`), 2, 3, 1, ""},
			{regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`), 2, 3, 1, ""},
			{regexp.MustCompile(`^(\d{2})(\d{2})(\d{4})$`), 1, 2, 3, ""},
		}
	})
)

// dated finds dates. As in zxcvbn-go, which is not to be judged otherwise, the
// character after a date counts as part of it, and of a date that stands twice
// the first is found twice.
func dated(passphrase string) (found []match.Match) {
	for _, s := range shapes() {
		for _, text := range s.written.FindAllString(passphrase, -1) {
			found = append(found, s.dates(text, strings.Index(passphrase, text))...)
		}
	}
	for _, run := range digits().FindAllString(passphrase, -1) {
		for _, s := range runs() {
			found = append(found, s.dates(run, strings.Index(passphrase, run))...)
		}
	}
	return found
}

// dates is the date that a text at some place of the passphrase is; none where
// it is not one.
func (s shape) dates(text string, at int) []match.Match {
	groups := s.written.FindStringSubmatch(text)
	if groups == nil {
		return nil
	}
	d := match.DateMatch{I: at, J: at + len(text), Separator: s.separator}
	d.Day, d.Month, d.Year = number(groups[s.day]), number(groups[s.month]), number(groups[s.year])
	if !mayBe(d) {
		return nil
	}
	return []match.Match{{I: d.I, J: d.J, Entropy: entropy.DateEntropy(d)}}
}

// number reads digits, which an expression has found.
func number(digits string) int64 {
	n, _ := strconv.ParseInt(digits, 10, 16)
	return n
}

// mayBe reports whether there is such a date, with the day or the month first.
func mayBe(d match.DateMatch) bool {
	if 12 <= d.Month && d.Month <= 31 && d.Day <= 12 {
		d.Day, d.Month = d.Month, d.Day
	}
	return d.Day <= 31 && d.Month <= 12 && (1900 <= d.Year && d.Year <= 2025 || d.Year <= 99)
}
