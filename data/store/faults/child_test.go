package faults

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"
)

// A fault may end the process or keep it busy for ever, so that each is tried in
// a process of its own: the test binary starts itself again.
const childEnv = "ALONGSIDE_FAULTS_CHILD"

// children are what runs in a process of its own, by name.
var children = map[string]func(args []string) error{}

func TestMain(m *testing.M) {
	if name := os.Getenv(childEnv); name != "" {
		if err := children[name](os.Args[1:]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func child(ctx context.Context, t testing.TB, name string, args ...string) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(ctx, exe, args...)
	cmd.Env = append(os.Environ(), childEnv+"="+name)
	return cmd
}

// patience is how long one fault may take before it counts as hung. Bare bbolt hangs
// often, and each time is waited for.
func patience(child string) time.Duration {
	if strings.HasPrefix(child, "bare ") {
		return 5 * time.Second
	}
	return 20 * time.Second
}

// try has a child try the faults from 0 to n, which says of each what came of it.
// Where it dies, or says nothing any more, another one goes on with the next.
func try(t *testing.T, name, dir string, n int) tally {
	t.Helper()
	count := tally{}
	for next := 0; next < n; {
		ctx, cancel := context.WithCancel(t.Context())
		cmd := child(ctx, t, name, dir, strconv.Itoa(next), strconv.Itoa(n))
		var said strings.Builder
		cmd.Stderr = &said
		out, err := cmd.StdoutPipe()
		if err := errors.Join(err, cmd.Start()); err != nil {
			t.Fatal(err)
		}
		late := false
		watch := time.AfterFunc(patience(name), func() { late = true; cancel() })
		for scan := bufio.NewScanner(out); scan.Scan(); next++ {
			watch.Reset(patience(name))
			what, _, _ := strings.Cut(scan.Text(), " ")
			count[outcome(what)]++
			if outcome(what) == wrong && count[wrong] < 4 {
				t.Logf("%s %d: %s", name, next, scan.Text())
			}
		}
		err = cmd.Wait()
		watch.Stop()
		cancel()
		switch {
		case err == nil && next < n:
			t.Fatalf("%s ended after %d of %d", name, next, n)
		case err != nil:
			count[map[bool]outcome{true: hung, false: died}[late]]++
			if text := said.String(); count[died] < 3 {
				t.Logf("%s %d: %v %s", name, next, err, text[:min(len(text), 600)])
			}
			next++
		}
	}
	return count
}
