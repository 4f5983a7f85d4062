package nodump

import "golang.org/x/sys/windows"

// noHeap is WER_FAULT_REPORTING_FLAG_NOHEAP.
const noHeap = 1

func protect() {
	windows.SetErrorMode(windows.SEM_FAILCRITICALERRORS | windows.SEM_NOGPFAULTERRORBOX)
	if set := windows.NewLazySystemDLL("kernel32.dll").NewProc("WerSetFlags"); set.Find() == nil {
		_, _, _ = set.Call(noHeap)
	}
}
