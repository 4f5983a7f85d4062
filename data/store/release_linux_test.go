package store_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"alongside/data/store"
)

// mapped is how many kilobytes of a file are in this process's memory.
func mapped(t *testing.T, path string) (kB int) {
	t.Helper()
	maps, err := os.ReadFile("/proc/self/smaps")
	ok(t, err)
	of := false
	for line := range strings.Lines(string(maps)) {
		fields := strings.Fields(line)
		if len(fields) > 5 {
			of = fields[5] == path
		}
		if of && fields[0] == "Rss:" {
			n, err := strconv.Atoi(fields[1])
			ok(t, err)
			kB += n
		}
	}
	return kB
}

func TestWhatWasReadOfTheFileIsGivenBackAndReadAgain(t *testing.T) {
	f := open(t)
	for range 300 {
		_, err := f.AddPerson(person("Ada", "Lovelace"))
		ok(t, err)
	}
	before := f.hash()
	if kB := mapped(t, f.Path()); kB < 50 {
		t.Fatalf("after everything was read %d kB of the file are in memory", kB)
	}
	f.ReleasePages()
	if kB := mapped(t, f.Path()); kB > 8 {
		t.Errorf("%d kB of the file are still in memory", kB)
	}
	if f.hash() != before {
		t.Error("what is read afterwards is something else")
	}
	ok(t, f.Close())
	f.ReleasePages() // finds nothing, and does not fall over it
	if _, err := f.Check(); store.KindOf(err) != store.Closed {
		t.Errorf("the closed store says %v", err)
	}
}
