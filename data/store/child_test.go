package store_test

import (
	"bytes"
	"os"
	"os/exec"
	"testing"
)

// Some tests need a process of their own: to be killed, to run out of disk, to
// give up rights, or because a fault would end the process. The test binary
// starts itself again for them.

const childEnv = "ALONGSIDE_TEST_CHILD"

// children are the parts that run in a process of their own, by name. Each
// gets a path, and its exit status is 0 where it returns nothing.
var children = map[string]func(path string) error{}

func TestMain(m *testing.M) {
	name := os.Getenv(childEnv)
	if name == "" {
		os.Exit(m.Run())
	}
	if err := children[name](os.Args[1]); err != nil {
		_, _ = os.Stderr.WriteString(err.Error() + "\n")
		os.Exit(1)
	}
	os.Exit(0)
}

func childCommand(t *testing.T, name, path string) *exec.Cmd {
	t.Helper()
	exe := must(os.Executable())(t)
	cmd := exec.Command(exe, path)
	cmd.Env = append(os.Environ(), childEnv+"="+name)
	return cmd
}

func runChild(t *testing.T, name, path string) {
	t.Helper()
	cmd := childCommand(t, name, path)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Run(); err != nil {
		text := out.Bytes()
		t.Errorf("%s: %v\n%s", name, err, text[:min(len(text), 2000)])
	}
}
