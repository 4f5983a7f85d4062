package main

import (
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"testing"
)

// mostAtStart is how much memory a package may take before main begins. Fyne's
// translations, the largest that there is, take one megabyte; the word lists of
// a judge of passphrases took eighteen, and a third of the start.
const mostAtStart = 3 << 19

func TestNoPackageUnpacksMuchBeforeTheAppBegins(t *testing.T) {
	c := exec.Command(os.Args[0], "-test.run=^$")
	c.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	said, err := c.CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	lines := regexp.MustCompile(`(?m)^init (\S+) .* (\d+) bytes`).FindAllSubmatch(said, -1)
	if len(lines) < 20 {
		t.Fatalf("only %d packages say what they do at the start", len(lines))
	}
	for _, line := range lines {
		if bytes, _ := strconv.Atoi(string(line[2])); bytes > mostAtStart {
			t.Errorf("%s takes %d bytes before the app begins", line[1], bytes)
		}
	}
}
