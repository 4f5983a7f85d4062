package faults

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// campaign is the file for the table; empty in the usual tests, which make only
// some of the faults.
var campaign = os.Getenv("ALONGSIDE_FAULTS")

// some is how many of a kind of fault are made.
func some(usual, all int) int {
	if campaign != "" {
		return all
	}
	return usual
}

// outcome is what came of one fault.
type outcome string

const (
	refused  outcome = "refused"  // with a reason: at opening, or what was to be done then
	found    outcome = "found"    // in the background after opening, or where it is read
	harmless outcome = "harmless" // everything is there
	wrong    outcome = "wrong"    // something is shown that was not stored, or something is missing, without a word
	died     outcome = "died"     // the process
	hung     outcome = "hung"
)

// tally counts the outcomes of a kind of fault.
type tally map[outcome]int

func (c tally) all() (n int) {
	for _, count := range c {
		n += count
	}
	return n
}

func (c tally) String() string {
	var parts []string
	for _, o := range []outcome{refused, found, harmless, wrong, died, hung} {
		if c[o] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", c[o], o))
		}
	}
	return strings.Join(parts, ", ")
}

// bad says how often what must never happen did.
func (c tally) bad() string {
	var parts []string
	for _, o := range []outcome{wrong, died, hung} {
		if c[o] > 0 {
			parts = append(parts, fmt.Sprintf("%s %s", thousands(c[o]), o))
		}
	}
	if len(parts) == 0 {
		return "0"
	}
	return strings.Join(parts, ", ")
}

// row is one row of the table: it makes faults of a kind, and fails where one came to
// what must never happen. The same is done to a bare bbolt file, where that can be, and
// only in the campaign. A row can be made alone, by the name of its test:
//
//	make faults ROW=flipped
func row(t *testing.T, name, what string, here func(t *testing.T) tally, bare func(t *testing.T) tally) {
	t.Run(name, func(t *testing.T) {
		begun := time.Now()
		count, beside := here(t), "–"
		if bare != nil && campaign != "" {
			beside = bare(t).bad()
		}
		t.Logf("%s: %d: %s | bare bbolt, bad: %s | %s", what, count.all(), count, beside, time.Since(begun).Round(time.Second))
		if count.bad() != "0" || count.all() == 0 {
			t.Errorf("%s", count)
		}
		if campaign != "" {
			need(t, keepRow(campaign, name, fmt.Sprintf("| %s | `%s` | %s | %s | %s | %s | %s | %s |", what, name,
				thousands(count.all()), thousands(count[refused]), thousands(count[found]), thousands(count[harmless]), count.bad(), beside)))
		}
	})
}

const head = "| What was done | Row | Times | Refused | Found | Nothing was lost | Wrong, died or hung | Bare bbolt: wrong, died or hung |\n" +
	"| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"

// keepRow puts a row into the table, in the place of what it was when it was last made.
func keepRow(path, name, line string) error {
	table := head + "\n"
	if content, err := os.ReadFile(path); err == nil {
		table = string(content)
	}
	var rows []string
	known := false
	for row := range strings.Lines(table) {
		row = strings.TrimSuffix(row, "\n")
		if strings.Contains(row, "| `"+name+"` |") {
			row, known = line, true
		}
		rows = append(rows, row)
	}
	if !known {
		rows = append(rows, line)
	}
	return os.WriteFile(path, []byte(strings.Join(rows, "\n")+"\n"), 0o600)
}

// thousands writes a number as people read it.
func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}
