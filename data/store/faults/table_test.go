package faults

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
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
	refused  outcome = "refused"  // at opening, with a reason
	found    outcome = "found"    // in the background after opening, or where it is read
	harmless outcome = "harmless" // everything is there
	wrong    outcome = "wrong"    // something is shown that was not stored, or something is missing, without a word
	died     outcome = "died"     // the process
	hung     outcome = "hung"
)

var outcomes = []outcome{refused, found, harmless, wrong, died, hung}

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
	for _, o := range outcomes {
		if c[o] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", c[o], o))
		}
	}
	return strings.Join(parts, ", ")
}

// lines are the rows of the table, in the order of the tests.
var (
	lines      []string
	linesMutex sync.Mutex
)

// report adds a row: a kind of fault, and what came of it here and in bare bbolt.
func report(t *testing.T, kind string, here, bare tally) {
	t.Helper()
	beside := "–"
	if bare != nil {
		beside = bare.String()
	}
	t.Logf("%s: %d: %s | bare bbolt: %s", kind, here.all(), here, beside)
	linesMutex.Lock()
	defer linesMutex.Unlock()
	lines = append(lines, fmt.Sprintf("| %s | %d | %s | %s |", kind, here.all(), here, beside))
}

func writeTable() error {
	if campaign == "" {
		return nil
	}
	head := "| What was done | Times | What came of it | Bare bbolt |\n| --- | ---: | --- | --- |\n"
	return os.WriteFile(campaign, []byte(head+strings.Join(lines, "\n")+"\n"), 0o600)
}
