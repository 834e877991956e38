"""The till's hardware: for each device its bytes, its driver and a simulator, without any screen."""
