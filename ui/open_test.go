package ui

import (
	"os/exec"
	"runtime"
	"testing"
)

func TestAViewerThatDoesNotOpenIsNoticed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there is no sh")
	}
	if err := opened(exec.Command("sh", "-c", "exit 3")); err == nil {
		t.Error("nothing that opens the file is not noticed")
	}
	if err := opened(exec.Command("there-is-no-such-program")); err == nil {
		t.Error("a program that is not there is not noticed")
	}
	if err := opened(exec.Command("sh", "-c", "exit 0")); err != nil {
		t.Errorf("one that opened: %v", err)
	}
}
