package nodump_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"alongside/cmd/nodump"
)

const asked = "ALONGSIDE_NODUMP_ASKED"

// TestMain lets the test binary be a program that protects itself.
func TestMain(m *testing.M) {
	if os.Getenv(asked) == "" {
		os.Exit(m.Run())
	}
	nodump.Process()
	var limit unix.Rlimit
	dumpable, err := unix.PrctlRetInt(unix.PR_GET_DUMPABLE, 0, 0, 0, 0)
	if unix.Getrlimit(unix.RLIMIT_CORE, &limit) != nil || limit != (unix.Rlimit{}) || dumpable != 0 || err != nil {
		os.Stdout.WriteString("it can be dumped")
	}
	os.Stdout.WriteString("it ran")
}

func TestAProtectedProcessCannotBeDumped(t *testing.T) {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), asked+"=1")
	if said, err := c.Output(); err != nil || strings.TrimSpace(string(said)) != "it ran" {
		t.Errorf("%q, %v", said, err)
	}
}
